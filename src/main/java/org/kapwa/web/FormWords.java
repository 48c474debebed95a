package org.kapwa.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What a form says, field by field in their order, in words of its reader. Set beside what is kept, it shows what somebody
/// else has saved since the form was opened.
public final class FormWords {

    private final Map<String, String> byField = new LinkedHashMap<>();

    public FormWords with(String field, String words) {
        byField.put(field, words);
        return this;
    }

    /// @param label what a chosen code is called
    public FormWords with(String field, Collection<String> chosen, UnaryOperator<String> label) {
        return with(field, chosen.stream().map(label).sorted().collect(Collectors.joining(" · ")));
    }

    /// The same for a field in which one code is chosen, or none.
    public FormWords with(String field, String chosen, UnaryOperator<String> label) {
        return with(field, chosen.isEmpty() ? "" : label.apply(chosen));
    }

    /// A sentence for each field that is kept otherwise than it is said here.
    public Problems meanwhile(FormWords kept) {
        var problems = Problems.conflict();
        byField.forEach((field, words) -> {
            var other = kept.byField.getOrDefault(field, "");
            problems.refuseIf(
                    !words.equals(other), field, other.isEmpty() ? "web.problem.meanwhile-empty" : "web.problem.meanwhile", other);
        });
        return problems;
    }
}
