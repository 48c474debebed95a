package org.kapwa.web;

/// Go on at another address of this site: after a form (303), or for good when an address has changed (301).
///
/// @param path an absolute path of this site, with its query
public record Redirect(String path, int status) implements Answer {

    public static Redirect to(String path) {
        return new Redirect(path, 303);
    }

    public static Redirect forGood(String path) {
        return new Redirect(path, 301);
    }

    boolean isForGood() {
        return status == 301;
    }
}
