package org.kapwa.organisations;

import java.util.Set;

/// Members said, were granted or took back that they belong to an organisation, or it is called something else now.
public record AffiliationsChanged(Set<Long> members) {}
