package org.kapwa.search;

import java.util.Collection;
import java.util.List;

/// What a module implements to have its things found.
public interface Searchable {

    /// The kind of its things, as in the feed: `resource`.
    String kind();

    /// The documents of these things; a thing that nobody may find is left out, which takes it out of the index. One of
    /// which some may see more than others has several, and nobody is in the audiences of two of them.
    List<SearchDocument> documents(Collection<Long> ids);

    /// Numbers of its things after a number, ascending, for building the index anew.
    List<Long> idsAfter(long id, int howMany);
}
