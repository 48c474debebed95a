package org.kapwa.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where documents are kept for finding. What is put or removed is found, or not found any more, after [#refresh]; what
/// was put before [#save] is there after a crash.
interface SearchIndex extends AutoCloseable {

    /// How far the feed was read when this was last saved; empty for an index that has to be built.
    Optional<FeedPosition> position();

    /// Puts documents in, in place of those of the same things. A thing of which some see more than others has several
    /// documents, and nobody is in the audiences of two of them.
    void put(Collection<SearchDocument> documents);

    void remove(Collection<Thing> things);

    void refresh();

    void save(FeedPosition position);

    /// Begins to build anew: what is put from now on is of a new generation. What is there stays to be found.
    void beginAnew();

    /// Takes out whatever was not put since [#beginAnew].
    void finishAnew();

    /// Begins to join the pieces that changes have left, because each is searched by itself: in nine pieces a search takes
    /// twice as long as in two. It goes on in the background, and is no worse for being broken off.
    void settle();

    /// Whether anything can be put in. After its disk was full, say, or lost, an index takes nothing more, while searches
    /// go on.
    boolean isOpen();

    /// Has it take something again; it is then as it was when it was last saved.
    void reopen();

    /// Whether it takes what is put in, and has shown by a [#save] that it does if it was reopened.
    boolean isWell();

    Results find(SearchQuery query);

    /// All hits of a query in their order, without what is shown around them; `from` and `howMany` of the query do not count.
    List<Thing> all(SearchQuery query, int most);

    /// Things like a thing, the most alike first, among those that one of the audiences may find; none for a thing that
    /// is not there.
    List<Thing> similar(Thing thing, Set<String> audiences, int howMany);

    /// Things whose titles hold these words, the last of which may be unfinished.
    List<Thing> titled(String beginning, Set<String> kinds, Set<String> audiences, int howMany);

    @Override
    void close();
}
