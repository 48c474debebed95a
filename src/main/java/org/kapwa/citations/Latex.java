package org.kapwa.citations;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// LaTeX as it stands in BibTeX files, to plain text and back.
final class Latex {

    private static final Pattern ACCENT =
            Pattern.compile("\\\\([`'^\"~=.cvuHkrbd])(?:\\s*\\{\\s*\\\\?([a-zA-Z])\\s*}|(?<=[`'^\"~=.])\\s*\\\\?([a-zA-Z])|\\s+([a-zA-Z])\\b)");
    private static final Pattern LETTER = Pattern.compile("\\\\(ss|aa|AA|ae|AE|oe|OE|o|O|l|L|i|j|dh|th)(?![a-zA-Z])\\s*(?:\\{})?");
    private static final Pattern NAMED = Pattern.compile(
            "\\\\(textbackslash|textasciitilde|textasciicircum|textendash|textemdash|ldots|dots|alpha|beta|gamma|kappa|mu|omega|copyright|textregistered)(?![a-zA-Z])(?:\\{})?");
    private static final Pattern COMMAND = Pattern.compile("\\\\[a-zA-Z]+\\*?(?:\\[[^\\]]*])?\\s*");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\{}$&%#_~^]|--");
    private static final String KEPT_BACKSLASH = "\uE000";

    private static final Map<String, String> COMBINING = Map.ofEntries(
            Map.entry("`", "\u0300"), Map.entry("'", "\u0301"), Map.entry("^", "\u0302"), Map.entry("\"", "\u0308"),
            Map.entry("~", "\u0303"), Map.entry("=", "\u0304"), Map.entry(".", "\u0307"), Map.entry("c", "\u0327"),
            Map.entry("v", "\u030C"), Map.entry("u", "\u0306"), Map.entry("H", "\u030B"), Map.entry("k", "\u0328"),
            Map.entry("r", "\u030A"), Map.entry("b", "\u0331"), Map.entry("d", "\u0323"));
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ss", "ß"), Map.entry("aa", "å"), Map.entry("AA", "Å"), Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"), Map.entry("oe", "œ"), Map.entry("OE", "Œ"), Map.entry("o", "ø"),
            Map.entry("O", "Ø"), Map.entry("l", "ł"), Map.entry("L", "Ł"), Map.entry("i", "i"), Map.entry("j", "j"),
            Map.entry("dh", "ð"), Map.entry("th", "þ"));
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("textbackslash", KEPT_BACKSLASH), Map.entry("textasciitilde", "\uE001"),
            Map.entry("textasciicircum", "^"), Map.entry("textendash", "–"), Map.entry("textemdash", "—"),
            Map.entry("ldots", "…"), Map.entry("dots", "…"), Map.entry("alpha", "α"), Map.entry("beta", "β"),
            Map.entry("gamma", "γ"), Map.entry("kappa", "κ"), Map.entry("mu", "μ"), Map.entry("omega", "ω"),
            Map.entry("copyright", "©"), Map.entry("textregistered", "®"));
    private static final Map<String, String> ESCAPES = Map.ofEntries(
            Map.entry("\\", "\\textbackslash{}"), Map.entry("{", "\\{"), Map.entry("}", "\\}"), Map.entry("$", "\\$"),
            Map.entry("&", "\\&"), Map.entry("%", "\\%"), Map.entry("#", "\\#"), Map.entry("_", "\\_"),
            Map.entry("~", "\\textasciitilde{}"), Map.entry("^", "\\textasciicircum{}"), Map.entry("--", "-{}-"));

    private Latex() {}

    static String plain(String latex) {
        var text = latex;
        if (text.indexOf('\\') >= 0) {
            text = ACCENT.matcher(text).replaceAll(Latex::accented);
            text = LETTER.matcher(text).replaceAll(letter -> LETTERS.getOrDefault(letter.group(1), ""));
            text = NAMED.matcher(text).replaceAll(name -> Matcher.quoteReplacement(NAMES.getOrDefault(name.group(1), "")));
            text = text.replace("\\{", "\uE002").replace("\\}", "\uE003");
            text = text.replaceAll("\\\\([&%$#_,;:!])", "$1").replace("\\\\", " ").replace("\\-", "").replace("\\ ", " ");
            text = COMMAND.matcher(text).replaceAll("");
        }
        text = text.replaceAll("(?<!\\\\)~", " ").replace("---", "—").replaceAll("(?<!-)--(?!-)", "–");
        text = text.replace("``", "“").replace("''", "”").replaceAll("(?<![\\d\\s])\\$|\\$(?!\\d)", "").replaceAll("[{}]", "");
        text = text.replace(KEPT_BACKSLASH, "\\").replace("\uE001", "~").replace("\uE002", "{").replace("\uE003", "}");
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static String escaped(String plain) {
        return SPECIAL.matcher(plain).replaceAll(sign -> Matcher.quoteReplacement(ESCAPES.getOrDefault(sign.group(), "")));
    }

    private static String accented(MatchResult accent) {
        var letter = accent.group(2) != null ? accent.group(2) : accent.group(3) != null ? accent.group(3) : accent.group(4);
        return letter + COMBINING.getOrDefault(accent.group(1), "");
    }
}
