package org.kapwa.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.MediaType;

/// What was typed into a form that could not be taken, so that it can be copied and sent again. Of a form with a secret
/// in it nothing is shown.
///
/// @param action where the form was sent
record Unsent(String action, List<Query.Part> fields) {

    /// The attribute of a request in which a filter leaves it.
    static final String ATTRIBUTE = Unsent.class.getName();

    static final Unsent NOTHING = new Unsent("", List.of());

    private static final Pattern SECRET = Pattern.compile("password|code|secret|token|credential|current");
    private static final Pattern WORDS = Pattern.compile("\\S\\s+\\S|.{20}");

    /// The form that a request brings; nothing when it brings none, or none with words in it.
    static Unsent of(HttpServletRequest request) {
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        if (!request.getMethod().equals("POST") || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return NOTHING;
        }
        try {
            var fields = new ArrayList<Query.Part>();
            request.getParameterMap().forEach((name, values) -> {
                for (var value : values) {
                    fields.add(new Query.Part(name, value));
                }
            });
            fields.removeIf(field -> field.name().equals("_csrf"));
            var unsent = new Unsent(request.getRequestURI(), fields);
            return unsent.holdsSecret() || unsent.words().isEmpty() ? NOTHING : unsent;
        } catch (InvalidParameterException unreadable) {
            return NOTHING;
        }
    }

    /// What was written rather than chosen.
    List<String> words() {
        return fields.stream().map(Query.Part::value).filter(value -> WORDS.matcher(value).find()).toList();
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    private boolean holdsSecret() {
        return fields.stream().anyMatch(field -> SECRET.matcher(field.name().toLowerCase(Locale.ROOT)).find());
    }
}
