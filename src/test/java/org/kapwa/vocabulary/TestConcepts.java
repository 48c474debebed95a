package org.kapwa.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The concepts that come with the product, for tests without a site around them.
public final class TestConcepts {

    private TestConcepts() {}

    public static Concepts shipped() {
        try {
            return new Concepts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
