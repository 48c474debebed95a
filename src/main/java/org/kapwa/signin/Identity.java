package org.kapwa.signin;

/// Somebody as an outside provider knows them. Issuer and subject together are who it is; the rest is only said of
/// them.
///
/// @param email the address the provider names, or empty
/// @param emailVerified whether the provider says that the address is theirs
record Identity(String issuer, String subject, String email, boolean emailVerified, String name) {}
