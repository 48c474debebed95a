package org.kapwa.thesaurus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapwa.vocabulary.Entry;

/// A concept as a file has it.
///
/// @param address its IRI; one that this product has written begins with [#OURS]
/// @param kind empty where the file says none
/// @param broader the address of the concept that it is a case of, or empty
/// @param matches addresses of the same concept elsewhere
/// @param words by language
record Foreign(
        String address, String kind, String broader, List<String> matches, Map<String, Entry.Words> words) {

    static final String OURS = "urn:kapwa:concept:";

    boolean isOurs() {
        return address.startsWith(OURS);
    }

    /// The id that this product gave it.
    static Optional<String> id(String address) {
        return address.startsWith(OURS) ? Optional.of(address.substring(OURS.length())) : Optional.empty();
    }

    /// Its label in English or, failing that, in the first language that it has.
    String label() {
        var english = words.get("en");
        return english != null
                ? english.label()
                : words.values().stream().findFirst().map(Entry.Words::label).orElse("");
    }
}
