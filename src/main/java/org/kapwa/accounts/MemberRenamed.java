package org.kapwa.accounts;

/// A member is called something else; published within the transaction that does it.
public record MemberRenamed(long member) {}
