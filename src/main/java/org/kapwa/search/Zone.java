package org.kapwa.search;

/// A part of a document that is searched; a word in the title says more than one in the text.
enum Zone {
    TITLE(3f),
    SUMMARY(1.6f),
    TEXT(1f),
    AUTHORS(1.2f),

    /// What its facets are called, and its themes as concepts.
    LABELS(0.8f);

    private final float weight;

    Zone(float weight) {
        this.weight = weight;
    }

    float weight() {
        return weight;
    }

    String field() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
