package org.kapwa.organisations;

/// Two entries were of the same organisation; whatever points to the first belongs to the second from now on.
public record OrganisationMerged(long from, long into) {}
