package org.kapwa.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.accounts.Member;
import org.kapwa.web.Problems;

/// What a resource's own page shows.
///
/// @param trusted whether its contributor publishes without being looked over; false for who need not know
/// @param notes what contributor and hosts said; empty for others
/// @param isSaved whether it is on the viewer's own list
/// @param problems what is wrong with a decision that was sent
/// @param typed what was typed with it
record ResourcePage(
        Resource resource,
        Member contributor,
        Facts facts,
        Surroundings.Found around,
        boolean trusted,
        List<Note> notes,
        boolean isSaved,
        Problems problems,
        Typed typed) {

    /// @param instead the number of the resource that takes the place of a withdrawn one
    record Typed(String reason, String instead) {

        static final Typed NOTHING = new Typed("", "");
    }

    ResourcePage rejecting(Problems found, Typed given) {
        return new ResourcePage(resource, contributor, facts, around, trusted, notes, isSaved, found, given);
    }

    ResourcePage saved() {
        return new ResourcePage(resource, contributor, facts, around, trusted, notes, true, problems, typed);
    }

    /// Its translation for a reader whose language is none of its own; null when there is none.
    @Nullable Resource translationInto(String language) {
        if (details().languages().contains(language)) {
            return null;
        }
        return around.relatives().stream()
                .filter(Relatives.Relative::isTranslation)
                .map(Relatives.Relative::resource)
                .filter(other -> other.details().languages().contains(language))
                .findFirst()
                .orElse(null);
    }

    Details details() {
        return resource.details();
    }
}
