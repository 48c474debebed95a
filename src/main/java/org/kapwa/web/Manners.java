package org.kapwa.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.ibm.icu.util.ULocale;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// How a language is written. ICU and the JDK look that up in their data each time, and every page asks several times,
/// so it is remembered; it never changes.
///
/// @param ownName what the language is called in itself
/// @param direction `rtl` or `ltr`
/// @param comma what stands between the words of a list, with its blank
/// @param day a date, as `27 Nov 2026`
/// @param moment a date and the time of day
record Manners(String ownName, String direction, String comma, DateTimeFormatter day, DateTimeFormatter moment) {

    private static final LoadingCache<String, Manners> KNOWN =
            Caffeine.newBuilder().maximumSize(1_000).build(Manners::lookUp);

    private static String comma(String language) {
        return switch (language) {
            case "ar", "ckb", "fa", "ps", "sd", "ug", "ur" -> "، ";
            case "ja", "zh" -> "、";
            default -> ", ";
        };
    }

    /// @param tag BCP-47
    static Manners of(String tag) {
        return KNOWN.get(tag);
    }

    private static Manners lookUp(String tag) {
        var locale = ULocale.forLanguageTag(tag);
        var formats = Locale.forLanguageTag(tag);
        return new Manners(
                locale.getDisplayNameWithDialect(locale),
                locale.isRightToLeft() ? "rtl" : "ltr",
                comma(locale.getLanguage()),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(formats),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(formats));
    }
}
