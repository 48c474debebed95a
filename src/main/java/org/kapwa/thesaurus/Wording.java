package org.kapwa.thesaurus;

import java.util.LinkedHashSet;
import java.util.List;
import org.kapwa.vocabulary.Entry;

/// Our words for a concept in a language and those of a file, to be made one.
record Wording(Entry.Words ours, Entry.Words theirs) {

    /// Labels of other vocabularies become variants of ours, which administrators chose.
    ///
    /// @param isOurTable whether the file is of our own making: then it is somebody's edit, and variants may go too
    Entry.Words merged(boolean isOurTable) {
        if (ours.label().isEmpty()) {
            return theirs;
        }
        if (isOurTable) {
            return ours.checked() && !theirs.checked() ? ours : theirs;
        }
        var variants = new LinkedHashSet<>(ours.variants());
        variants.add(theirs.label());
        variants.addAll(theirs.variants());
        variants.remove(ours.label());
        var definition = ours.definition().isEmpty() ? theirs.definition() : ours.definition();
        var isChecked = ours.checked() && ours.variants().containsAll(variants);
        return new Entry.Words(ours.label(), List.copyOf(variants), definition, isChecked);
    }
}
