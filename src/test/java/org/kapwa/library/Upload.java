package org.kapwa.library;

import java.util.List;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.inspection.Reason;
import org.kapwa.storage.StoredFile;
import org.kapwa.web.Words;

/// What became of a file that somebody brought through the real form.
///
/// @param resource the number of the draft that has it, 0 when it was refused
/// @param verdict `clean`, `flagged`, `quarantined` or `refused`
/// @param reasons codes
record Upload(int status, long resource, String verdict, List<String> reasons) {

    static Upload of(RunningSite site, Visitor visitor, String name, byte[] content) {
        var answer = visitor.upload("/library", name, content);
        if (answer.statusCode() == 303) {
            var id = Long.parseLong(Visitor.location(answer).replaceAll("\\D", ""));
            var file = site.bean(ResourceFiles.class).of(id).getFirst().stored();
            return new Upload(303, id, file.verdict(), codes(file));
        }
        return new Upload(answer.statusCode(), 0, "refused", said(site, answer.body()));
    }

    String summary() {
        return verdict + " " + String.join(" ", reasons);
    }

    private static List<String> codes(StoredFile file) {
        return file.reasons().stream().map(Reason::code).toList();
    }

    /// The reason whose sentence stands beside the file field.
    private static List<String> said(RunningSite site, String page) {
        return List.of(Reason.values()).stream()
                .filter(reason -> page.contains(
                        "id=\"file-problem\">" + site.bean(Words.class).say("en", reason.key())))
                .map(Reason::code)
                .toList();
    }
}
