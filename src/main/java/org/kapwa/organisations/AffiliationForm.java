package org.kapwa.organisations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Circle;
import org.kapwa.web.FormWords;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;

/// What somebody says of their place in an organisation, as typed.
///
/// @param version of what they had said when the form was shown; 0 when that was nothing
record AffiliationForm(@Nullable Integer version, String title, String since, String circle) {

    AffiliationForm {
        version = version == null ? 0 : version;
        title = title == null ? "" : title.strip();
        since = since == null ? "" : since.strip();
        circle = circle == null ? "" : circle;
    }

    static final AffiliationForm EMPTY = new AffiliationForm(0, "", "", Circle.MEMBERS.code());

    static AffiliationForm of(Affiliation said) {
        var since = said.since();
        return new AffiliationForm(
                said.version(), said.title(), since == null ? "" : since.toString(), said.circle().code());
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

    FormWords words(Reader reader) {
        return new FormWords()
                .with("title", title)
                .with("since", since)
                .with("circle", circle, code -> reader.say("web.circle." + code));
    }

    /// What was typed, to be saved over something else. Of two circles the narrower is taken, so that nothing becomes open
    /// again that was closed elsewhere.
    AffiliationForm over(AffiliationForm other) {
        var narrower = other.isNew() ? circle : Circle.of(circle).narrower(Circle.of(other.circle)).code();
        return new AffiliationForm(other.version, title, since, narrower);
    }

    int basis() {
        return version == null ? 0 : version;
    }

    boolean isNew() {
        return basis() == 0;
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
