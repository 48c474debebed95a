package org.kapwa.search;

/// How far a node has read the feed.
///
/// @param feed which feed; that of another database has another name
/// @param transaction the last one read
/// @param seq the last row read within it
public record FeedPosition(String feed, long transaction, long seq) {

    /// Before anything was read.
    static final FeedPosition NONE = new FeedPosition("", 0, 0);

    boolean isBefore(FeedPosition other) {
        return transaction < other.transaction || (transaction == other.transaction && seq < other.seq);
    }
}
