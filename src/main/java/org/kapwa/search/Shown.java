package org.kapwa.search;

import org.springframework.stereotype.Component;

/// How far this node has read the feed and shows what it read.
@Component
class Shown {

    private volatile FeedPosition upTo = FeedPosition.NONE;

    FeedPosition upTo() {
        return upTo;
    }

    void setUpTo(FeedPosition position) {
        upTo = position;
    }
}
