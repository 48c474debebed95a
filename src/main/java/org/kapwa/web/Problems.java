package org.kapwa.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form: at most one sentence a field, in the order of the fields.
public final class Problems {

    private record Problem(String key, Object[] arguments) {}

    private final Map<String, Problem> byField = new LinkedHashMap<>();
    private boolean isConflict;

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

    /// For a form that was saved by somebody else since it was shown: what is kept of a field now, where that is not what
    /// was typed.
    public Problems meanwhile(String field, String typed, String kept) {
        return typed.equals(kept)
                ? this
                : conflict(field, kept.isEmpty() ? "web.problem.meanwhile-empty" : "web.problem.meanwhile", kept);
    }

    /// The same for a field in which something is chosen.
    public Problems chosenMeanwhile(String field, Object chosen, Object kept) {
        return chosen.equals(kept) ? this : conflict(field, "web.problem.meanwhile-chosen");
    }

    private Problems conflict(String field, String key, Object... arguments) {
        isConflict = true;
        return add(field, key, arguments);
    }

    /// What heads the list of them.
    public String heading(Reader reader) {
        return reader.say(isConflict ? "web.problems.meanwhile" : "web.problems");
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
