package org.kapwa.web;

/// Where to go on after an act, as the browser asks for it.
public final class OwnPath {

    private OwnPath() {}

    /// The address, if it is a path of this site, so that nobody is led elsewhere; else the front page.
    public static String of(String next) {
        var ours = next.startsWith("/")
                && !next.startsWith("//")
                && next.indexOf('\\') < 0
                && next.chars().noneMatch(c -> c < ' ');
        return ours ? next : "/";
    }
}
