package org.kapwa.library;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kapwa.accounts.Member;

/// One change of a resource as its history shows it: who, when, the state it came to and each field that changed.
record Edit(Member editor, OffsetDateTime at, State from, State to, List<Change> changes) {

    /// A field's words, with what went and what came.
    record Change(String field, List<Piece> pieces) {}

    /// A run of words that stayed (` `), went (`-`) or came (`+`).
    record Piece(char kind, String text) {}

    /// The fields that differ between two descriptions, word by word.
    ///
    /// @param before the words of each field, by its name
    static List<Change> between(Map<String, String> before, Map<String, String> after) {
        var changes = new ArrayList<Change>();
        before.forEach((field, text) -> {
            var changed = after.getOrDefault(field, "");
            if (!text.equals(changed)) {
                changes.add(new Change(field, pieces(words(text), words(changed))));
            }
        });
        return changes;
    }

    private static List<Piece> pieces(List<String> before, List<String> after) {
        var pieces = new ArrayList<Piece>();
        for (var delta : DiffUtils.diff(before, after, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(pieces, ' ', delta.getSource().getLines());
            } else {
                add(pieces, '-', delta.getSource().getLines());
                add(pieces, '+', delta.getTarget().getLines());
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, char kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join(" ", words)));
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.split("\\s+"));
    }
}
