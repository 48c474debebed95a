package org.kapwa.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form: at most one sentence a field, in the order of the fields.
public final class Problems {

    private record Problem(String key, Object[] arguments) {}

    private static final Pattern UPPER = Pattern.compile("\\p{Upper}");

    private final Map<String, Problem> byField = new LinkedHashMap<>();
    private final boolean isConflict;

    private Problems(boolean isConflict) {
        this.isConflict = isConflict;
    }

    public static Problems none() {
        return new Problems(false);
    }

    /// For a form that was saved by somebody else since it was shown.
    static Problems conflict() {
        return new Problems(true);
    }

    public Problems add(String field, String key, Object... arguments) {
        byField.putIfAbsent(field, new Problem(key, arguments));
        return this;
    }

    public Problems require(String field, @Nullable String value) {
        return value == null || value.isBlank() ? add(field, "web.problem.required") : this;
    }

    public Problems atMost(int characters, String field, @Nullable String value) {
        return value != null && value.length() > characters
                ? add(field, "web.problem.too-long", characters, value.length())
                : this;
    }

    public Problems refuseIf(boolean wrong, String field, String key, Object... arguments) {
        return wrong ? add(field, key, arguments) : this;
    }

    /// What heads the list of them.
    public String heading(Reader reader) {
        return reader.say(isConflict ? "web.problems.meanwhile" : "web.problems");
    }

    /// Whether they are not mistakes but what somebody else has saved meanwhile, each as long as the field.
    public boolean isConflict() {
        return isConflict;
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public Set<String> fields() {
        return byField.keySet();
    }

    /// A field as its label's key ends: `otherNames` is `other-names`.
    public static String labelOf(String field) {
        return UPPER.matcher(field).replaceAll("-$0").toLowerCase(Locale.ROOT);
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    /// The sentence for a field, in the reader's language; empty when the field is right.
    public String sentence(String field, Reader reader) {
        var problem = byField.get(field);
        return problem == null ? "" : reader.say(problem.key(), problem.arguments());
    }
}
