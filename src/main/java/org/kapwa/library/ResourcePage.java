package org.kapwa.library;

import java.util.List;
import org.kapwa.accounts.Member;

/// What a resource's own page shows.
///
/// @param trusted whether its contributor publishes without being looked over; false for who need not know
/// @param notes what contributor and hosts said; empty for others
record ResourcePage(
        Resource resource,
        Member contributor,
        Facts facts,
        Surroundings.Found around,
        boolean trusted,
        List<Note> notes) {

    Details details() {
        return resource.details();
    }
}
