package org.kapwa.finding;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kapwa.search.SearchQuery;
import org.kapwa.web.Query;

/// What an address asks for: `q`, facet values, `sort`, `page`, `across=no`.
///
/// @param path the page's path
/// @param kinds the kinds that this page lists; empty for all
record Asked(String path, Query query, Set<String> kinds) {

    static final String KIND = "kind";
    static final List<String> FACETS =
            List.of(
            KIND, "type", "role", "organisation-type", "language", "theme", "country", "audience", "year", "licence");
    static final int PAGE_SIZE = 10;

    private static final int LAST_PAGE = 100;
    private static final int LONGEST_NUMBER = 9;
    private static final int MOST_CHOICES = 50;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final String PAGE = "page";

    String words() {
        return first("q").strip();
    }

    boolean across() {
        return !first("across").equals("no");
    }

    boolean isFirstPage() {
        return page() == 1;
    }

    /// The number of the page; of all those that no list has, the first.
    int page() {
        var number = first(PAGE);
        if (!NUMBER.matcher(number).matches()) {
            return 1;
        }
        return number.length() > LONGEST_NUMBER ? LAST_PAGE + 1 : Math.clamp(Integer.parseInt(number), 1, LAST_PAGE + 1);
    }

    SearchQuery.Sort sort() {
        return switch (first("sort")) {
            case "newest" -> SearchQuery.Sort.NEWEST;
            case "title" -> SearchQuery.Sort.TITLE;
            default -> SearchQuery.Sort.BEST;
        };
    }

    String sortCode() {
        return sort().name().toLowerCase(Locale.ROOT);
    }

    Set<String> chosen(String facet) {
        var values = new LinkedHashSet<String>();
        for (var part : query.parts()) {
            if (part.name().equals(facet) && !part.value().isBlank() && values.size() < MOST_CHOICES) {
                values.add(part.value());
            }
        }
        return values;
    }

    boolean isNarrowed() {
        return FACETS.stream().anyMatch(facet -> !chosen(facet).isEmpty());
    }

    boolean showsAllOf(String facet) {
        return first("more").equals(facet);
    }

    SearchQuery search(String language, Set<String> audiences) {
        var filters = new LinkedHashMap<String, Set<String>>();
        FACETS.stream().filter(facet -> !facet.equals(KIND)).forEach(facet -> {
            if (!chosen(facet).isEmpty()) {
                filters.put(facet, chosen(facet));
            }
        });
        return new SearchQuery(
                words(),
                language,
                kinds.isEmpty() ? chosen(KIND) : kinds,
                Map.copyOf(filters),
                audiences,
                sort(),
                across(),
                (page() - 1) * PAGE_SIZE,
                PAGE_SIZE);
    }

    String without(String facet, String value) {
        return query.without(PAGE).without(facet, value).on(path);
    }

    String withWords(String words) {
        return query.without(PAGE).with("q", words).on(path);
    }

    String inAllLanguages(boolean all) {
        var others = query.without(PAGE).without("across");
        return (all ? others : others.with("across", "no")).on(path);
    }

    String withAllOf(String facet) {
        return query.with("more", facet).on(path) + "#facet-" + facet;
    }

    String toPage(int page) {
        return query.with(PAGE, Integer.toString(page)).on(path);
    }

    /// The number of the last page of so many hits; a list of none has one page.
    static int lastPage(long total) {
        return (int) Math.clamp((total + PAGE_SIZE - 1) / PAGE_SIZE, 1, LAST_PAGE);
    }

    /// The part of the query that says what is looked for, for keeping.
    String toKeep() {
        return query.without(PAGE).without("more").without("lang").toString();
    }

    private String first(String name) {
        return query.first(name);
    }
}
