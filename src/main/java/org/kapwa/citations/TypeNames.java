package org.kapwa.citations;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Kinds of works: what other systems call them, and what we call ours elsewhere.
final class TypeNames {

    private static final Map<String, String> OURS = read();
    private static final Map<String, Written> THEIRS = readWritten();

    private TypeNames() {}

    /// A kind in the words of three formats.
    record Written(String ris, String bibTex, String csl) {

        static final Written OTHER = new Written("GEN", "misc", "document");
    }

    /// The most telling of what a record says of its kind: "review" says more than "article", which says more than
    /// "other".
    static String of(Collection<String> names) {
        var best = "";
        for (var name : names) {
            var type = OURS.getOrDefault(FieldNames.folded(name), "");
            if (weight(type) > weight(best)) {
                best = type;
            }
        }
        return best;
    }

    static Written written(String type) {
        return THEIRS.getOrDefault(type, Written.OTHER);
    }

    private static int weight(String type) {
        return switch (type) {
            case "" -> 0;
            case "other" -> 1;
            case "article", "book", "report", "video", "audio", "manual" -> 2;
            default -> 3;
        };
    }

    private static Map<String, String> read() {
        var types = new HashMap<String, String>();
        for (var row : Rows.of("types.csv")) {
            types.putIfAbsent(FieldNames.folded(row.get("name")), row.get("type"));
        }
        for (var row : Rows.of("written-types.csv")) {
            types.put(FieldNames.folded(row.get("type")), row.get("type"));
        }
        return types;
    }

    private static Map<String, Written> readWritten() {
        var types = new HashMap<String, Written>();
        for (var row : Rows.of("written-types.csv")) {
            types.put(row.get("type"), new Written(row.get("ris"), row.get("bibtex"), row.get("csl")));
        }
        return types;
    }
}
