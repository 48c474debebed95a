package org.kapwa.works;

import java.util.Collections;

/// How two works are alike.
///
/// @param reason why they may be the same; NONE when nothing says so
/// @param isContradicted whether years, authors or languages say that they are two after all: another edition, another
///     work of that title, a translation
record Likeness(Reason reason, boolean isContradicted) {

    enum Reason {
        /// The same title, but for case, accents and punctuation.
        TITLE,
        /// Nearly the same words in title and summary.
        TEXT,
        NONE
    }

    private static final double NEARLY_THE_SAME = 0.6;
    private static final double THE_SAME = 0.9;

    /// @param text how alike their texts are, from their sketches
    static Likeness of(Work one, Work other, double text) {
        return new Likeness(reason(one, other, text), contradict(one, other));
    }

    boolean isSame() {
        return reason != Reason.NONE && !isContradicted;
    }

    private static Reason reason(Work one, Work other, double text) {
        var title = TitleWords.of(one.title());
        var otherTitle = TitleWords.of(other.title());
        if (title.equals(otherTitle)) {
            var isTelling = title.isTelling() || text >= THE_SAME || authorsAgree(one, other);
            return isTelling ? Reason.TITLE : Reason.NONE;
        }
        return text >= NEARLY_THE_SAME && title.mayBe(otherTitle) ? Reason.TEXT : Reason.NONE;
    }

    /// Online and in print, a work often bears two years that follow on each other.
    private static boolean contradict(Work one, Work other) {
        var years = one.year() != null && other.year() != null && Math.abs(one.year() - other.year()) > 1;
        var authors = haveAuthors(one, other) && !authorsAgree(one, other);
        var languages = !one.languages().isEmpty()
                && !other.languages().isEmpty()
                && Collections.disjoint(one.languages(), other.languages());
        return years || authors || languages;
    }

    private static boolean authorsAgree(Work one, Work other) {
        return haveAuthors(one, other) && AuthorName.agree(one.authors(), other.authors());
    }

    private static boolean haveAuthors(Work one, Work other) {
        return !one.authors().isEmpty() && !other.authors().isEmpty();
    }
}
