package org.kapwa.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The query of an address, as a list of names and values that can be changed and written again.
public record Query(List<Part> parts) {

    public record Part(String name, String value) {}

    /// Reads what follows the question mark; broken escapes are left as they stand.
    public static Query of(String text) {
        var parts = new ArrayList<Part>();
        for (var piece : text.split("&")) {
            if (!piece.isEmpty()) {
                var sign = piece.indexOf('=');
                var name = sign < 0 ? piece : piece.substring(0, sign);
                parts.add(new Part(decoded(name), sign < 0 ? "" : decoded(piece.substring(sign + 1))));
            }
        }
        return new Query(parts);
    }

    /// The first value of a name, or empty. Unlike a servlet's own reading it never fails.
    public String first(String name) {
        return parts.stream().filter(part -> part.name.equals(name)).map(Part::value).findFirst().orElse("");
    }

    public Query with(String name, String value) {
        var changed = new ArrayList<>(without(name).parts);
        changed.add(new Part(name, value));
        return new Query(changed);
    }

    public Query and(String name, String value) {
        var changed = new ArrayList<>(parts);
        changed.add(new Part(name, value));
        return new Query(changed);
    }

    public Query without(String name) {
        return new Query(parts.stream().filter(part -> !part.name.equals(name)).toList());
    }

    public Query without(String name, String value) {
        return new Query(parts.stream().filter(part -> !part.equals(new Part(name, value))).toList());
    }

    public String on(String path) {
        return parts.isEmpty() ? path : path + "?" + this;
    }

    @Override
    public String toString() {
        return parts.stream()
                .map(part -> encoded(part.name) + "=" + encoded(part.value))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return PlainText.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException brokenEscape) {
            return text;
        }
    }
}
