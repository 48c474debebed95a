package org.kapwa.web;

import java.util.Set;

/// How a reader wants pages to look, kept in a cookie of their own choosing: colours as the device says, light or dark;
/// and light pages, which carry no images.
public record Look(String colours, boolean light) {

    static final Look DEFAULT = new Look("auto", false);
    private static final Set<String> COLOURS = Set.of("auto", "light", "dark");

    static Look of(String cookie) {
        var parts = cookie.split("\\.", 2);
        return COLOURS.contains(parts[0]) ? new Look(parts[0], parts.length > 1 && parts[1].equals("light")) : DEFAULT;
    }

    String asCookie() {
        return colours + "." + (light ? "light" : "full");
    }
}
