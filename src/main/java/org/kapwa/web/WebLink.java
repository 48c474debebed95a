package org.kapwa.web;

import java.net.URI;

/// A link that a browser can follow safely.
public final class WebLink {

    private WebLink() {}

    public static boolean isOne(String typed) {
        try {
            var uri = URI.create(typed.strip());
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
