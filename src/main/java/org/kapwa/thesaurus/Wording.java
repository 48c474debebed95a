package org.kapwa.thesaurus;

import java.util.LinkedHashSet;
import java.util.List;
import org.kapwa.vocabulary.Entry;

/// Our words for a concept in a language and those of a file, to be made one.
record Wording(Entry.Words ours, Entry.Words theirs) {

    /// @param isOurTable whether the file is of our own making: then it is somebody's edit, and variants may go too
    /// @param isSameSource whether ours came from this source before, so that its newer label replaces ours
    Entry.Words merged(boolean isOurTable, boolean isSameSource) {
        if (ours.label().isEmpty()) {
            return theirs;
        }
        var mayReplace = isSameSource && (!ours.checked() || theirs.checked());
        if (isOurTable) {
            return mayReplace ? theirs : ours;
        }
        var label = mayReplace ? theirs.label() : ours.label();
        var variants = new LinkedHashSet<>(ours.variants());
        variants.add(theirs.label());
        variants.addAll(theirs.variants());
        variants.remove(label);
        var definition = ours.definition().isEmpty() ? theirs.definition() : ours.definition();
        var isChecked = ours.checked() && label.equals(ours.label()) && ours.variants().containsAll(variants);
        return new Entry.Words(label, List.copyOf(variants), definition, isChecked);
    }
}
