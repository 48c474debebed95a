package org.kapwa.accounts;

import java.time.OffsetDateTime;
import java.util.List;

/// A member in a list for staff.
public record MemberRow(Member member, List<String> roles, OffsetDateTime registeredAt) {}
