package org.kapwa.organisations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Circle;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;

/// What somebody says of their place in an organisation, as typed.
record AffiliationForm(String title, String since, String circle) {

    AffiliationForm {
        title = title == null ? "" : title.strip();
        since = since == null ? "" : since.strip();
        circle = circle == null ? "" : circle;
    }

    static final AffiliationForm EMPTY = new AffiliationForm("", "", Circle.MEMBERS.code());

    static AffiliationForm of(Affiliation said) {
        var since = said.since();
        return new AffiliationForm(said.title(), since == null ? "" : since.toString(), said.circle().code());
    }

    static List<Map.Entry<String, String>> circles(Reader reader) {
        return Arrays.stream(Circle.values())
                .map(circle -> Map.entry(circle.code(), reader.say("web.circle." + circle.code())))
                .toList();
    }

    Problems problems() {
        return Problems.none()
                .atMost(120, "title", title)
                .refuseIf(!since.isEmpty() && year() == null, "since", "organisations.problem.since");
    }

    @Nullable Integer year() {
        try {
            var year = Integer.parseInt(since);
            return year >= 1900 && year <= 2200 ? year : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
