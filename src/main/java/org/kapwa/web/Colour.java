package org.kapwa.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A colour for links and buttons as somebody typed it, `#0a5f5c`, beside the grounds that they stand on.
public record Colour(String hex) {

    /// Of text (WCAG 2.2, 1.4.3 at level AA).
    public static final double LEAST_CONTRAST = 4.5;

    /// Our own: `--teal` of the tokens, light and dark.
    public static final Colour LIGHT = new Colour("#0a5f5c");
    public static final Colour DARK = new Colour("#5cc7c0");

    /// `--paper` and `--paper-2` of the tokens.
    public static final List<Colour> LIGHT_PAGE = List.of(new Colour("#fffdf9"), new Colour("#f5f0e8"));
    public static final List<Colour> DARK_PAGE = List.of(new Colour("#16191d"), new Colour("#1f242a"));

    private static final Pattern SIX = Pattern.compile("#[0-9a-f]{6}");

    /// Takes three digits for six, and does not insist on the `#`.
    public static Colour typed(String text) {
        var hex = text.strip().toLowerCase(Locale.ROOT);
        var marked = hex.matches("[0-9a-f]{3}|[0-9a-f]{6}") ? "#" + hex : hex;
        return new Colour(marked.matches("#[0-9a-f]{3}") ? marked.replaceAll("[0-9a-f]", "$0$0") : marked);
    }

    public boolean isOne() {
        return SIX.matcher(hex).matches();
    }

    /// From 1 to 21, on the ground where it is least.
    public double contrastOn(List<Colour> grounds) {
        return grounds.stream().mapToDouble(this::contrastTo).min().orElseThrow();
    }

    private double contrastTo(Colour other) {
        var one = luminance() + 0.05;
        var two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        return 0.2126 * light(1) + 0.7152 * light(3) + 0.0722 * light(5);
    }

    private double light(int digit) {
        var part = Integer.parseInt(hex, digit, digit + 2, 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
