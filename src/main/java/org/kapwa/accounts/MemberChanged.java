package org.kapwa.accounts;

/// A member is called something else, may come in again or may not any more.
public record MemberChanged(long member) {}
