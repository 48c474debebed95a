package org.kapwa.web;

/// A rule of the domain refuses the act. The key names the sentence, in the module's messages, that tells the reader
/// why.
public class NotAllowed extends RuntimeException {

    private final String key;

    public NotAllowed(String key) {
        super(key, null, false, false);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
