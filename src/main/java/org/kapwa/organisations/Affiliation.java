package org.kapwa.organisations;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Circle;

/// Somebody's place in an organisation, as they say it.
///
/// @param version grows each time that the member says it anew, and when two entries become one
/// @param since a year
/// @param circle who may see it
/// @param saidAt when they last said so
/// @param isConfirmed whether a steward of the organisation or a host says so too
public record Affiliation(
        OrganisationCard organisation,
        long member,
        int version,
        String title,
        @Nullable Integer since,
        Circle circle,
        OffsetDateTime saidAt,
        boolean isSteward,
        boolean isConfirmed) {}
