package org.kapwa.web;

import java.util.regex.Pattern;

/// Text without characters that nobody types, and that PostgreSQL or XML cannot hold.
public final class PlainText {

    /// Office programs break lines within a paragraph by these.
    private static final Pattern BREAKS = Pattern.compile("[\\x0B\\f]");

    private static final Pattern NEVER_TYPED = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]");

    private PlainText() {}

    public static String of(String text) {
        return NEVER_TYPED.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
    }
}
