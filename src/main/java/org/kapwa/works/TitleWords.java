package org.kapwa.works;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a title, and whether another's may be the same title in another spelling.
record TitleWords(List<String> words) {

    /// From how many words on a title is taken to be one work's own.
    static final int TELLING = 5;

    private static final double ENOUGH_IN_COMMON = 0.8;
    private static final int FEWEST_IN_COMMON = 3;
    private static final Pattern NUMBER = Pattern.compile("\\d+\\w*|ii|iii|iv|vi|vii|viii|ix|xi|xii|xiii|one|two|three|four|five");

    /// Words that make a title that of another work about the first.
    private static final Set<String> ABOUT_ANOTHER = Set.of(
            "erratum", "errata", "corrigendum", "correction", "corrections", "retraction", "retracted", "addendum",
            "reply", "response", "rejoinder", "comment", "comments", "commentary", "letter", "editorial", "protocol",
            "update", "updated", "summary", "supplement", "appendix", "annex", "workbook", "facilitator",
            "facilitators", "participant", "participants", "trainer", "trainers", "poster", "slides");

    static TitleWords of(String title) {
        return new TitleWords(FoldedWords.of(title));
    }

    boolean isTelling() {
        return words.size() >= TELLING;
    }

    /// Two titles of one work: one is in the other, perhaps without its subtitle, and they number the same part.
    boolean mayBe(TitleWords other) {
        var mine = new HashSet<>(words);
        var common = new HashSet<>(other.words);
        common.retainAll(mine);
        var fewer = Math.min(mine.size(), new HashSet<>(other.words).size());
        return common.size() >= FEWEST_IN_COMMON
                && common.size() >= ENOUGH_IN_COMMON * fewer
                && numbers().equals(other.numbers())
                && marks().equals(other.marks());
    }

    private Set<String> numbers() {
        return words.stream().filter(NUMBER.asMatchPredicate()).collect(Collectors.toSet());
    }

    private Set<String> marks() {
        return words.stream().filter(ABOUT_ANOTHER::contains).collect(Collectors.toSet());
    }
}
