package org.kapwa.inspection;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// What a web page could do by itself.
final class Markup {

    private static final List<String> MARKS =
            List.of("<!doctype html", "<html", "<head", "<body", "<script", "<title", "<meta", "<iframe", "<table", "<div");
    private static final Set<String> ACTIVE =
            Set.of("script", "iframe", "object", "embed", "applet", "frame");
    private static final Pattern SCRIPT_ADDRESS = Pattern.compile("^\\s*(javascript|vbscript|data:text/html)", Pattern.CASE_INSENSITIVE);

    private Markup() {}

    static boolean isHtml(String start) {
        var lower = start.toLowerCase(Locale.ROOT);
        return MARKS.stream().anyMatch(lower::contains);
    }

    static boolean isActive(String html) {
        return Jsoup.parse(html).getAllElements().stream().anyMatch(Markup::isActive);
    }

    private static boolean isActive(Element element) {
        if (ACTIVE.contains(element.normalName()) || element.attr("http-equiv").equalsIgnoreCase("refresh")) {
            return true;
        }
        return element.attributes().asList().stream()
                .anyMatch(attribute -> attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")
                        || SCRIPT_ADDRESS.matcher(attribute.getValue()).find());
    }
}
