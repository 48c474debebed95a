package org.kapwa.vocabulary;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kapwa.web.NotAllowed;

/// A code of a set. It is never deleted: a retired one is no longer offered, a merged one stands for another.
///
/// @param parent the code that it is a case of, or empty
/// @param version grows with each change, 0 before it is kept
/// @param mergedInto the code of the same set that stands for it now, or empty
/// @param labels by language
/// @param properties what it is called elsewhere, by name: `coar`, `spdx`, `url`
record Code(
        String set,
        String code,
        String parent,
        int version,
        boolean shipped,
        boolean retired,
        String mergedInto,
        Map<String, String> labels,
        Map<String, String> properties) {

    /// A code that this site adds.
    static Code own(String set, String code, String parent, Map<String, String> labels) {
        return new Code(set, code, parent, 0, false, false, "", labels, Map.of());
    }

    boolean isOffered() {
        return !retired && mergedInto.isEmpty();
    }

    Label label(String language) {
        return Label.best(labels, language, code);
    }

    Code described(Map<String, String> newLabels, Map<String, String> newProperties) {
        return new Code(set, code, parent, version, shipped, retired, mergedInto, newLabels, newProperties);
    }

    Code retire() {
        if (!isOffered()) {
            throw new NotAllowed("vocabulary.refused.retire");
        }
        return standing(true, "");
    }

    Code revive() {
        return standing(false, "");
    }

    /// A chain of mergers ends at a code that is offered, so no merger can run in a circle.
    Code mergeInto(Code other) {
        if (!isOffered() || !other.isOffered() || other.code.equals(code) || !other.set.equals(set)) {
            throw new NotAllowed("vocabulary.refused.merge");
        }
        return standing(true, other.code);
    }

    private Code standing(boolean isRetired, String into) {
        return new Code(set, code, parent, version, shipped, isRetired, into, labels, properties);
    }

    /// What the history compares, field by field.
    Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("parent", parent);
        facts.put("retired", retired ? "yes" : "");
        facts.put("merged-into", mergedInto);
        labels.forEach((language, label) -> facts.put("label " + language, label));
        properties.forEach((name, value) -> facts.put(name, value));
        return facts;
    }
}
