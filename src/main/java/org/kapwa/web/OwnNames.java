package org.kapwa.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.ibm.icu.util.ULocale;

/// What languages are called in themselves. ICU looks that up in its data each time, and every page names several, so
/// it is remembered; it never changes.
final class OwnNames {

    private static final LoadingCache<String, String> NAMES =
            Caffeine.newBuilder().maximumSize(1_000).build(OwnNames::lookUp);

    private OwnNames() {}

    static String of(String tag) {
        return NAMES.get(tag);
    }

    private static String lookUp(String tag) {
        var locale = ULocale.forLanguageTag(tag);
        return locale.getDisplayNameWithDialect(locale);
    }
}
