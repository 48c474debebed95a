package org.kapwa.finding;

import java.util.Collection;
import java.util.List;
import org.kapwa.web.Viewer;

/// What a module implements to have its things shown among the hits.
public interface HitCards {

    /// The kind of its things, as in the search feed.
    String kind();

    /// Whether a thing that has just changed is left out until the index has followed, so that nobody finds it by words
    /// that its owner has closed.
    default boolean awaitsIndex() {
        return false;
    }

    /// The cards of those of these things that the viewer may find at this moment. The index is a second behind; this
    /// is not: what was withdrawn is left out.
    List<HitCard> cards(Collection<Long> ids, Viewer viewer);
}
