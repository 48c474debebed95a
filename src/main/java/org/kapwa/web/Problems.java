package org.kapwa.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form: at most one sentence a field, in the order of the fields.
public final class Problems {

    private record Problem(String key, Object[] arguments) {}

    private final Map<String, Problem> byField = new LinkedHashMap<>();

    public static Problems none() {
        return new Problems();
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

    public boolean any() {
        return !byField.isEmpty();
    }

    public Set<String> fields() {
        return byField.keySet();
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
