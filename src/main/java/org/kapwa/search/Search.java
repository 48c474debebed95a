package org.kapwa.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Finds things in every language. A process that does not serve the site finds nothing.
@Component
public class Search {

    private static final Results NOTHING = new Results(0, List.of(), Map.of(), List.of(), List.of(), List.of());

    private final Supplier<@Nullable SearchIndex> index;
    private final SearchFeed feed;
    private final FeedRows rows;
    private final Shown shown;

    Search(ObjectProvider<SearchIndex> index, SearchFeed feed, FeedRows rows, Shown shown) {
        this.index = SingletonSupplier.ofNullable(index::getIfAvailable);
        this.feed = feed;
        this.rows = rows;
        this.shown = shown;
    }

    public Results find(SearchQuery query) {
        var open = index.get();
        return open == null ? NOTHING : open.find(query);
    }

    /// All hits of a query in their order, without what is shown around them; `from` and `howMany` of the query do not count.
    public List<Thing> all(SearchQuery query, int most) {
        var open = index.get();
        return open == null ? List.of() : open.all(query, most);
    }

    /// Whether everything is in the index. Until it is built, or built again after damage, searches find a part only.
    public boolean isWhole() {
        return !shown.upTo().equals(FeedPosition.NONE);
    }

    /// A mark taken before [#find]: its answer has every change up to here, and perhaps some later ones.
    public FeedPosition asOf() {
        return shown.upTo();
    }

    /// Which of these things have changed behind a mark, so that an answer may still show them as they were.
    public Set<Long> changedSince(FeedPosition asOf, String kind, Collection<Long> ids) {
        return rows.changedSince(asOf, kind, ids);
    }

    /// Things like a thing that a viewer may find, the most alike first.
    public List<Thing> similar(Thing thing, Set<String> audiences, int howMany) {
        var open = index.get();
        return open == null ? List.of() : open.similar(thing, audiences, howMany);
    }

    /// Things whose titles hold these words, the last of which may be unfinished.
    ///
    /// @param kinds the kinds wanted; empty for all
    public List<Thing> titled(String beginning, Set<String> kinds, Set<String> audiences, int howMany) {
        var open = index.get();
        return open == null ? List.of() : open.titled(beginning, kinds, audiences, howMany);
    }

    /// Has every node build its index anew, while searches go on.
    public void rebuild() {
        feed.changed(FeedRows.EVERYTHING, 0);
    }
}
