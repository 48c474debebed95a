package org.kapwa.web;

/// A template with what it shows.
///
/// @param template its path below `src/main/jte`, without the ending
/// @param content the template's `page` parameter
/// @param shared whether every anonymous reader of the same address and language gets the same bytes
public record Page(String template, Object content, int status, boolean shared) implements Answer {

    /// A page that may be kept for some seconds and given to other anonymous readers.
    public static Page of(String template, Object content) {
        return new Page(template, content, 200, true);
    }

    /// A page for this request alone: it shows a form's errors, a one-time link or the like.
    public static Page once(String template, Object content) {
        return new Page(template, content, 200, false);
    }

    /// What stands where a thing was that is not there any more.
    public static Page gone(String template, Object content) {
        return new Page(template, content, 404, false);
    }

    /// The form again, with what was typed and with what somebody else has saved since it was shown.
    public static Page conflict(String template, Object content) {
        return new Page(template, content, 409, false);
    }

    /// The form again, with what was typed and what is wrong with it.
    public static Page rejected(String template, Object content) {
        return new Page(template, content, 422, false);
    }
}
