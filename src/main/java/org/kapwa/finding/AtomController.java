package org.kapwa.finding;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.kapwa.search.Search;
import org.kapwa.search.SearchQuery;
import org.kapwa.search.Thing;
import org.kapwa.web.NotFound;
import org.kapwa.web.PlainText;
import org.kapwa.web.Site;
import org.kapwa.web.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The feed of a saved search: what is new in it, as far as anyone may see it. Its address is a secret because it tells
/// what a member is interested in, not because of what it shows.
@Controller
class AtomController {

    private static final int ENTRIES = 20;

    private final SavedSearches searches;
    private final Search search;
    private final Finder finder;
    private final Site site;

    AtomController(SavedSearches searches, Search search, Finder finder, Site site) {
        this.searches = searches;
        this.search = search;
        this.finder = finder;
        this.site = site;
    }

    @GetMapping("/search/feed/{secret}")
    ResponseEntity<String> show(@PathVariable String secret) throws FeedException {
        var saved = searches.withSecret(secret).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/atom+xml;charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                .header("X-Robots-Tag", "noindex")
                .body(new WireFeedOutput().outputString(feed(saved)));
    }

    private Feed feed(SavedSearch saved) {
        var cards = newest(saved);
        var feed = new Feed("atom_1.0");
        feed.setId(site.address(saved.feed()));
        var words = PlainText.of(saved.asked().words());
        feed.setTitle(words.isEmpty() ? site.name() : words + " · " + site.name());
        feed.setUpdated(date(cards.isEmpty() ? null : cards.getFirst().date(), saved));
        feed.setAlternateLinks(List.of(link("alternate", saved.address())));
        feed.setOtherLinks(List.of(link("self", saved.feed())));
        feed.setEntries(cards.stream().map(card -> entry(card, saved)).toList());
        return feed;
    }

    private List<HitCard> newest(SavedSearch saved) {
        var query = saved.asked().search(saved.language(), Viewer.ANONYMOUS.audiences());
        var newest = new SearchQuery(
                query.words(),
                query.language(),
                query.kinds(),
                query.filters(),
                query.audiences(),
                SearchQuery.Sort.NEWEST,
                query.across(),
                0,
                ENTRIES);
        var things = search.find(newest).hits().stream()
                .map(hit -> new Thing(hit.kind(), hit.id()))
                .toList();
        return finder.cards(things, Viewer.ANONYMOUS);
    }

    private Entry entry(HitCard card, SavedSearch saved) {
        var entry = new Entry();
        entry.setId(site.address(card.path()));
        entry.setTitle(PlainText.of(card.title()));
        entry.setUpdated(date(card.date(), saved));
        entry.setAlternateLinks(List.of(link("alternate", card.path())));
        var line = new Content();
        line.setType("text");
        line.setValue(PlainText.of(card.line()));
        entry.setSummary(line);
        return entry;
    }

    private Link link(String relation, String path) {
        var link = new Link();
        link.setRel(relation);
        link.setHref(site.address(path));
        return link;
    }

    /// What has no date of its own, like a person, must not look new at each reading.
    private static Date date(@org.jspecify.annotations.Nullable OffsetDateTime date, SavedSearch saved) {
        return Date.from(Objects.requireNonNullElse(date, saved.savedAt()).toInstant());
    }
}
