package org.kapwa.citations;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Languages as records name them (`eng`, `English`, `anglais`, `fre`, `pt_BR`), as BCP-47 tags.
final class LanguageNames {

    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"), Map.entry("arm", "hy"), Map.entry("baq", "eu"), Map.entry("bur", "my"),
            Map.entry("chi", "zh"), Map.entry("cze", "cs"), Map.entry("dut", "nl"), Map.entry("fre", "fr"),
            Map.entry("geo", "ka"), Map.entry("ger", "de"), Map.entry("gre", "el"), Map.entry("ice", "is"),
            Map.entry("mac", "mk"), Map.entry("mao", "mi"), Map.entry("may", "ms"), Map.entry("per", "fa"),
            Map.entry("rum", "ro"), Map.entry("slo", "sk"), Map.entry("tib", "bo"), Map.entry("wel", "cy"),
            Map.entry("scr", "hr"), Map.entry("scc", "sr"), Map.entry("farsi", "fa"), Map.entry("tagalog", "tl"));
    private static final List<Locale> NAMED_IN = List.of(
            Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN, Locale.of("es"), Locale.of("pt"), Locale.of("ar"));
    private static final Map<String, String> TAGS = tags();

    private LanguageNames() {}

    static List<String> of(String value) {
        return Arrays.stream(value.split("[;,/|]| and |\\.(?=\\s|$)"))
                .map(String::strip)
                .map(LanguageNames::tag)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static String tag(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        var known = TAGS.get(lower);
        if (known != null) {
            return known;
        }
        var parts = lower.split("[-_]", 2);
        if (parts.length == 2 && TAGS.containsKey(parts[0]) && parts[1].matches("[a-z]{2,4}")) {
            return Locale.forLanguageTag(parts[0] + "-" + parts[1]).toLanguageTag();
        }
        return lower.matches("[a-z]{3}") && !lower.equals("und") ? lower : "";
    }

    private static Map<String, String> tags() {
        var tags = new HashMap<>(BIBLIOGRAPHIC);
        for (var code : Locale.getISOLanguages()) {
            var locale = Locale.of(code);
            if (code.length() == 2) {
                tags.put(code, code);
                tags.put(locale.getISO3Language(), code);
                NAMED_IN.forEach(language -> tags.putIfAbsent(
                        locale.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code));
                tags.putIfAbsent(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), code);
            }
        }
        return tags;
    }
}
