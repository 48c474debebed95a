package org.kapwa.web;

import java.net.URI;
import java.util.Locale;

/// A link that a browser can follow safely.
public final class WebLink {

    private WebLink() {}

    /// What somebody typed, with the beginning that most people leave out: `www.who.int` is `https://www.who.int`.
    public static String of(String typed) {
        var link = typed.strip();
        return link.toLowerCase(Locale.ROOT).startsWith("www.") ? "https://" + link : link;
    }

    public static boolean isOne(String typed) {
        try {
            var uri = URI.create(typed.strip());
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
