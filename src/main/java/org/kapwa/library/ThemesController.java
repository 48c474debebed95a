package org.kapwa.library;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kapwa.search.Results;
import org.kapwa.search.Search;
import org.kapwa.search.SearchQuery;
import org.kapwa.vocabulary.Concepts;
import org.kapwa.vocabulary.Label;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// All themes in the reader's language, so that nobody need guess how one is called, and how much there is on each.
@Controller
class ThemesController {

    private final Concepts concepts;
    private final Search search;

    ThemesController(Concepts concepts, Search search) {
        this.concepts = concepts;
        this.search = search;
    }

    /// @param count of the resources that the reader may see
    record Theme(String id, Label label, long count) {}

    /// @param kind one of the [Concepts#KINDS]
    record Shelf(String kind, List<Theme> themes) {}

    record ThemesPage(List<Shelf> shelves) {}

    @GetMapping("/library/themes")
    Page list(Reader reader) {
        var shelves = themes(reader).entrySet().stream()
                .map(kind -> new Shelf(kind.getKey(), kind.getValue()))
                .toList();
        return Page.of("library/themes", new ThemesPage(shelves));
    }

    /// By kind, each in the order of the reader's alphabet.
    private Map<String, List<Theme>> themes(Reader reader) {
        var language = reader.language();
        var counts = counts(reader);
        var alphabet = Collator.getInstance(ULocale.forLanguageTag(language));
        var byKind = new TreeMap<String, List<Theme>>();
        for (var concept : concepts.all()) {
            var label = concepts.labelled(concept.id(), language);
            byKind.computeIfAbsent(concept.kind(), _ -> new ArrayList<>())
                    .add(new Theme(concept.id(), label, counts.getOrDefault(concept.id(), 0L)));
        }
        byKind.values().forEach(kind -> kind.sort(Comparator.comparing(theme -> theme.label().text(), alphabet::compare)));
        return byKind;
    }

    private Map<String, Long> counts(Reader reader) {
        var everything = SearchQuery.everything(Resources.KIND, reader.language(), reader.viewer().audiences(), 1);
        return search.find(everything).facets().getOrDefault("theme", List.of()).stream()
                .collect(Collectors.toMap(Results.Count::value, Results.Count::count));
    }
}
