package org.kapwa.citations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What the tags or columns of a format mean, from `fields.csv`.
final class FieldNames {

    private static final Pattern NOT_PLAIN = Pattern.compile("[^\\p{L}\\p{N}%@]+");
    private static final Map<String, FieldNames> ALL = read();

    private final Map<String, List<Meaning>> byName = new HashMap<>();

    /// @param rank where several names of a format mean the same field, the lowest that is filled in counts
    record Meaning(Field field, int rank) {}

    static FieldNames of(String format) {
        return java.util.Objects.requireNonNull(ALL.get(format), format);
    }

    List<Meaning> find(String name) {
        return byName.getOrDefault(folded(name), List.of());
    }

    /// Column names as people write them: `Primary Title`, `primary_title` and `primary-title ` are one.
    static String folded(String name) {
        return NOT_PLAIN.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("_").replaceAll("^_|_$", "");
    }

    private static Map<String, FieldNames> read() {
        var all = new HashMap<String, FieldNames>();
        for (var row : Rows.of("fields.csv")) {
            var names = all.computeIfAbsent(row.get("format"), _ -> new FieldNames());
            var meanings = names.byName.computeIfAbsent(folded(row.get("name")), _ -> new ArrayList<>());
            meanings.add(new Meaning(Field.valueOf(row.get("field")), names.byName.size()));
        }
        return all;
    }
}
