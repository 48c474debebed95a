package org.kapwa.thesaurus;

import java.util.List;

/// What becomes of one concept of a file.
///
/// @param address as in the file
/// @param label in English or the first language that it has
/// @param concept the id here; empty when it is rejected
/// @param outcome what is done with it
/// @param reason the key of the sentence that says why
/// @param detail what that sentence names, or empty
/// @param languages those whose words here become others
public record Line(
        String address,
        String label,
        String concept,
        Outcome outcome,
        String reason,
        String detail,
        List<String> languages) {

    public enum Outcome {
        NEW,
        MERGED,
        SAME,
        REJECTED;

        /// As in messages and tables.
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
