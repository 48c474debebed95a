package org.kapwa.library;

import java.util.List;
import java.util.stream.Collectors;
import org.kapwa.storage.StoredFile;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;

/// What came of the files of one form.
record ArrivedFiles(List<Kept> kept, List<Refusal> refusals) {

    /// @param name that fits what was kept
    /// @param upload its number when it came in pieces, otherwise empty
    record Kept(StoredFile stored, String name, String upload) {}

    /// @param key of the sentence that says why
    record Refusal(String name, String key) {}

    /// Why files were refused, beside the field; each by its name where several came.
    Problems problems(Reader reader) {
        if (refusals.isEmpty()) {
            return Problems.none();
        }
        if (kept.size() + refusals.size() == 1) {
            return Problems.none().add("file", refusals.getFirst().key());
        }
        var named = refusals.stream()
                .map(each -> reader.say("web.labelled", each.name, reader.say(each.key)))
                .collect(Collectors.joining(" "));
        return Problems.none().add("file", "library.problem.not-taken", named);
    }
}
