package org.kapwa.works;

import java.util.ArrayList;
import java.util.List;

/// What is kept of a work so that others like it are found without comparing all with all.
///
/// @param titleKey equal for equal titles; a title of few words counts together with year and first author, since
///     "Annual report" alone says nothing
record Fingerprint(long titleKey, Sketch sketch) {

    static Fingerprint of(Work work) {
        var title = FoldedWords.of(work.title());
        var key = new ArrayList<>(title);
        if (title.size() < TitleWords.TELLING) {
            key.add(String.valueOf(work.year()));
            key.add(work.authors().isEmpty() ? "" : AuthorName.of(work.authors().getFirst()).family());
        }
        var words = new ArrayList<>(title);
        words.addAll(FoldedWords.of(work.summary()));
        return new Fingerprint(hash(key), Sketch.of(words));
    }

    private static long hash(List<String> words) {
        var hash = 0xcbf29ce484222325L;
        for (var word : words) {
            for (var i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ ' ') * 0x100000001b3L;
        }
        return hash;
    }
}
