package org.kapwa.search;

/// A thing that can be found: its kind, as in the feed, and its number.
public record Thing(String kind, long id) {

    String key() {
        return kind + ':' + id;
    }
}
