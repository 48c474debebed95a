package org.kapwa.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Go on at another address of this site: after a form (303), or for good when an address has changed (301).
///
/// @param path an absolute path of this site, with its query
public record Redirect(String path, int status) implements Answer {

    static final String SAVED = "done=saved";

    /// A header holds ASCII only, so that what a browser asked to go on to may have to be escaped first.
    public Redirect {
        path = inAscii(path);
    }

    public static Redirect to(String path) {
        return new Redirect(path, 303);
    }

    /// Back to a form whose content is kept now: its page says so.
    public static Redirect saved(String path) {
        return to(path + (path.contains("?") ? "&" : "?") + SAVED);
    }

    public static Redirect forGood(String path) {
        return new Redirect(path, 301);
    }

    private static String inAscii(String path) {
        var ascii = new StringBuilder(path.length());
        path.codePoints().forEach(character -> {
            if (character > ' ' && character < 0x7f) {
                ascii.appendCodePoint(character);
            } else {
                ascii.append(URLEncoder.encode(Character.toString(character), StandardCharsets.UTF_8).replace("+", "%20"));
            }
        });
        return ascii.toString();
    }

    boolean isForGood() {
        return status == 301;
    }
}
