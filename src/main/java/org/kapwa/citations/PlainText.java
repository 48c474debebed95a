package org.kapwa.citations;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out of a value what its source left in: tags, entities, line breaks, control characters.
final class PlainText {

    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:jats:)?(?:i|b|u|em|strong|sub|sup|sc|p|br|hr|div|span|font|title|sec|italic|bold|inf|scp|list|list-item|h[1-6]|ul|ol|li|a)(?:\\s[^<>]*)?/?>");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\p{Zs}\\p{Zl}\\p{Zp}\\uFEFF]+");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"), Map.entry("lt", "<"), Map.entry("gt", ">"), Map.entry("quot", "\""),
            Map.entry("apos", "'"), Map.entry("nbsp", " "), Map.entry("ndash", "–"), Map.entry("mdash", "—"),
            Map.entry("rsquo", "’"), Map.entry("lsquo", "‘"), Map.entry("rdquo", "”"), Map.entry("ldquo", "“"),
            Map.entry("hellip", "…"), Map.entry("eacute", "é"), Map.entry("egrave", "è"), Map.entry("agrave", "à"),
            Map.entry("ccedil", "ç"), Map.entry("ouml", "ö"), Map.entry("uuml", "ü"), Map.entry("auml", "ä"),
            Map.entry("ntilde", "ñ"), Map.entry("oacute", "ó"), Map.entry("aacute", "á"), Map.entry("iacute", "í"),
            Map.entry("alpha", "α"), Map.entry("beta", "β"), Map.entry("deg", "°"), Map.entry("times", "×"));

    private PlainText() {}

    static String of(String raw) {
        var text = raw;
        if (text.indexOf('<') >= 0) {
            text = TAG.matcher(text).replaceAll(PlainText::betweenTags);
        }
        if (text.indexOf('&') >= 0) {
            text = ENTITY.matcher(text).replaceAll(PlainText::character);
        }
        var oneLine = oneLine(text);
        return Normalizer.isNormalized(oneLine, Normalizer.Form.NFC)
                ? oneLine
                : Normalizer.normalize(oneLine, Normalizer.Form.NFC);
    }

    static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    /// A tag that ends a block separates words; one inside a word does not.
    private static String betweenTags(java.util.regex.MatchResult tag) {
        return tag.group().matches("(?i)</?(jats:)?(p|br|hr|div|title|sec|list|list-item|h[1-6]|ul|ol|li)\\b.*")
                ? " "
                : "";
    }

    private static String character(java.util.regex.MatchResult entity) {
        var name = entity.group(1);
        var character = name.startsWith("#") ? numbered(name.substring(1)) : NAMED.get(name);
        return Matcher.quoteReplacement(character == null ? entity.group() : character);
    }

    private static @org.jspecify.annotations.Nullable String numbered(String number) {
        var code = number.startsWith("x") || number.startsWith("X")
                ? Integer.parseInt(number.substring(1), 16)
                : Integer.parseInt(number);
        return Character.isValidCodePoint(code) && code != 0 ? Character.toString(code) : null;
    }
}
