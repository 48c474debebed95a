package org.kapwa.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A word without what people spell in different ways: capitals, accents, Arabic vowel signs, blanks, hyphens, joiners.
/// Signs that are letters of their own script, as the vowels of Bengali and Burmese, stay.
public record Folded(String text) {

    private static final Pattern ACCENTS = Pattern.compile("[\\p{Mn}&&\\p{IsInherited}]");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final String ALIKE = "ىیکۀةہ";
    private static final String USUAL = "ييكههه";

    public static Folded of(String text) {
        var marked = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var letters = NOT_LETTERS.matcher(ACCENTS.matcher(marked).replaceAll("")).replaceAll("");
        var usual = new StringBuilder(letters.length());
        letters.chars().forEach(letter -> {
            var at = ALIKE.indexOf(letter);
            usual.append(at < 0 ? (char) letter : USUAL.charAt(at));
        });
        return new Folded(usual.toString());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// Neighbouring letters by twos, with the beginning and the end as letters too: what likeness is counted in.
    public Set<String> pairs() {
        var framed = "^" + text + "$";
        var pairs = new TreeSet<String>();
        for (var i = 0; i + 2 <= framed.length(); i++) {
            pairs.add(framed.substring(i, i + 2));
        }
        return pairs;
    }

    /// From 0, nothing in common, to 1, the same (the Sørensen–Dice coefficient of the pairs).
    public static double likeness(Set<String> some, Set<String> others) {
        var common = some.stream().filter(others::contains).count();
        return 2.0 * common / (some.size() + others.size());
    }
}
