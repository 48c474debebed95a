package org.kapwa.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kapwa.search.FeedPosition;
import org.kapwa.search.Results;
import org.kapwa.search.Search;
import org.kapwa.search.Thing;
import org.kapwa.web.Query;
import org.kapwa.web.Reader;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// Finds what a page's address asks for and shows each hit from its own module's data.
@Component
public class Finder {

    private static final int MOST_CHOICES = 8;
    private static final int ALL_CHOICES = 80;

    private final Search search;
    private final Map<String, HitCards> byKind;
    private final FacetLabels labels;
    private final UnansweredSearches unanswered;

    Finder(Search search, List<HitCards> modules, FacetLabels labels, UnansweredSearches unanswered) {
        this.search = search;
        this.byKind = modules.stream().collect(Collectors.toMap(HitCards::kind, module -> module));
        this.labels = labels;
        this.unanswered = unanswered;
    }

    /// What the reader's address asks for.
    ///
    /// @param kinds the kinds that the page lists; empty for all
    public Listing list(Reader reader, Set<String> kinds) {
        var asked = new Asked(reader.path(), Query.of(reader.query()), kinds);
        var asOf = search.asOf();
        var results = search.find(asked.search(reader.language(), reader.viewer().audiences()));
        if (results.total() == 0 && isWhole() && asked.isFirstPage() && !asked.isNarrowed()) {
            unanswered.count(asked.words(), reader.language());
        }
        return listing(asked, results, asOf, reader);
    }

    /// Whether everything is found by now: not until the index is built.
    public boolean isWhole() {
        return search.isWhole();
    }

    /// The numbers of all that the reader's address asks for, in its order.
    ///
    /// @param kind the kind that is wanted
    public List<Long> all(Reader reader, String kind, int most) {
        var asked = new Asked(reader.path(), Query.of(reader.query()), Set.of(kind));
        return search.all(asked.search(reader.language(), reader.viewer().audiences()), most).stream()
                .map(Thing::id)
                .toList();
    }

    /// The cards of things that the viewer may find, in the order given.
    List<HitCard> cards(List<Thing> things, Viewer viewer) {
        var cards = cardsOf(things, viewer);
        return things.stream().filter(cards::containsKey).map(cards::get).toList();
    }

    private Listing listing(Asked asked, Results results, FeedPosition asOf, Reader reader) {
        var last = Asked.lastPage(results.total());
        return new Listing(
                asked.path(),
                asked.words(),
                asked.sortCode(),
                results.total(),
                asked.page(),
                hits(results.hits(), asOf, reader.viewer()),
                facets(asked, results, reader),
                chips(asked, reader),
                results.alsoSearched(),
                asked.across(),
                asked.inAllLanguages(!asked.across()),
                results.didYouMean().stream()
                        .map(words -> new Listing.Chip(words, asked.withWords(words)))
                        .toList(),
                hits(results.nearest(), asOf, reader.viewer()),
                asked.isFirstPage() ? "" : asked.toPage(asked.page() - 1),
                asked.page() < last ? asked.toPage(asked.page() + 1) : "",
                asked.page() > last && isWhole() ? asked.toPage(last) : "",
                asked.toKeep(),
                isWhole());
    }

    private List<Listing.Hit> hits(List<Results.Hit> found, FeedPosition asOf, Viewer viewer) {
        var things = found.stream()
                .map(hit -> new Thing(hit.kind(), hit.id()))
                .toList();
        var cards = cardsOf(settled(things, asOf), viewer);
        var hits = new ArrayList<Listing.Hit>();
        for (var hit : found) {
            var card = cards.get(new Thing(hit.kind(), hit.id()));
            if (card != null) {
                hits.add(MarkedHit.of(card, hit));
            }
        }
        return hits;
    }

    private List<Thing> settled(List<Thing> things, FeedPosition asOf) {
        var settled = new ArrayList<>(things);
        things.stream()
                .filter(thing -> byKind.containsKey(thing.kind()) && byKind.get(thing.kind()).awaitsIndex())
                .collect(Collectors.groupingBy(Thing::kind, Collectors.mapping(Thing::id, Collectors.toList())))
                .forEach((kind, ids) -> search.changedSince(asOf, kind, ids)
                        .forEach(id -> settled.remove(new Thing(kind, id))));
        return settled;
    }

    private Map<Thing, HitCard> cardsOf(List<Thing> things, Viewer viewer) {
        var ids = new LinkedHashMap<String, List<Long>>();
        things.forEach(thing -> ids.computeIfAbsent(thing.kind(), _ -> new ArrayList<>()).add(thing.id()));
        var cards = new HashMap<Thing, HitCard>();
        ids.forEach((kind, numbers) -> {
            var module = byKind.get(kind);
            if (module != null) {
                module.cards(numbers, viewer).forEach(card -> cards.put(new Thing(kind, card.id()), card));
            }
        });
        return cards;
    }

    private List<Listing.Facet> facets(Asked asked, Results results, Reader reader) {
        return Asked.FACETS.stream()
                .filter(facet -> !facet.equals(Asked.KIND) || asked.kinds().isEmpty())
                .map(facet -> facet(facet, asked, results.facets().getOrDefault(facet, List.of()), reader))
                .filter(facet -> facet.choices().size() > 1 || facet.isChosen())
                .toList();
    }

    /// The most frequent values, and every chosen one, though it be rare.
    private Listing.Facet facet(String facet, Asked asked, List<Results.Count> counts, Reader reader) {
        var label = labels.of(facet, reader);
        var chosen = asked.chosen(facet);
        var most = asked.showsAllOf(facet) ? ALL_CHOICES : MOST_CHOICES;
        var order = facet.equals("year")
                ? counts.stream().sorted(Comparator.comparing(Results.Count::value).reversed()).toList()
                : counts;
        var choices = new ArrayList<Listing.Choice>();
        for (var i = 0; i < order.size(); i++) {
            var count = order.get(i);
            if (i < most || chosen.contains(count.value())) {
                choices.add(new Listing.Choice(
                        count.value(), label.apply(count.value()), count.count(), chosen.contains(count.value())));
            }
        }
        chosen.stream()
                .filter(value -> counts.stream().noneMatch(count -> count.value().equals(value)))
                .forEach(value -> choices.add(new Listing.Choice(value, label.apply(value), 0, true)));
        return new Listing.Facet(facet, choices, order.size() > most && !asked.showsAllOf(facet) ? asked.withAllOf(facet) : "");
    }

    private List<Listing.Chip> chips(Asked asked, Reader reader) {
        var chips = new ArrayList<Listing.Chip>();
        for (var facet : Asked.FACETS) {
            var label = labels.of(facet, reader);
            asked.chosen(facet)
                    .forEach(value -> chips.add(new Listing.Chip(label.apply(value), asked.without(facet, value))));
        }
        return chips;
    }
}
