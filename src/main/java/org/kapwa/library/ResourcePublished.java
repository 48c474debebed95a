package org.kapwa.library;

/// Everyone can find it from now on. Told within the transaction that publishes it.
record ResourcePublished(long resource) {}
