package org.kapwa.web;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/// The readable end of an address, in plain letters whatever the title's script, at most 60 characters.
public record Slug(String text) {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower()");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 60;

    public static Slug of(String title) {
        var shortened = title.length() > 200 ? title.substring(0, 200) : title;
        var plain = NOT_PLAIN.matcher(LATIN.transliterate(shortened)).replaceAll("-");
        return new Slug(trimmed(plain.length() > LONGEST ? atWord(plain) : plain));
    }

    private static String atWord(String plain) {
        var end = plain.lastIndexOf('-', LONGEST);
        return plain.substring(0, end > 20 ? end : LONGEST);
    }

    private static String trimmed(String plain) {
        var text = plain.replaceAll("^-+|-+$", "");
        return text.isEmpty() ? "untitled" : text;
    }

    @Override
    public String toString() {
        return text;
    }
}
