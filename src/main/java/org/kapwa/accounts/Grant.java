package org.kapwa.accounts;

import java.util.List;
import org.kapwa.web.Role;

/// A role of a member and, for hosts, what they care for; an empty list means all of it.
///
/// @param countries ISO 3166-1 alpha-3 codes as the code sets have them
/// @param languages BCP-47 tags
/// @param themes codes of concepts
public record Grant(Role role, List<String> countries, List<String> languages, List<String> themes) {

    public static Grant of(Role role) {
        return new Grant(role, List.of(), List.of(), List.of());
    }
}
