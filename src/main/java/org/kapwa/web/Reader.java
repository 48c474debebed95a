package org.kapwa.web;

import com.ibm.icu.util.ULocale;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who reads a page, in which language and how: every template's first parameter and what a controller asks for.
///
/// @param language a BCP-47 tag among the interface's languages
/// @param look the reader's choice of colours and weight
/// @param path the path asked for, without its query; of an act, the page it is done on
/// @param query the query as it was sent, or empty
/// @param csrf what every form of a signed-in reader carries; null for anonymous readers
public record Reader(
        Viewer viewer, String language, Look look, String path, String query, @Nullable String csrf, Frame frame) {

    /// What does not change from reader to reader.
    public record Frame(Site site, Words words, Assets assets) {}

    public String say(String key, Object... arguments) {
        return frame.words().say(language, key, arguments);
    }

    public Site site() {
        return frame.site();
    }

    public Assets assets() {
        return frame.assets();
    }

    public boolean isSignedIn() {
        return viewer.isSignedIn();
    }

    public String direction() {
        return direction(language);
    }

    /// `rtl` for languages written from right to left, `ltr` for the others.
    public static String direction(String tag) {
        return Manners.of(tag).direction();
    }

    public String number(long number) {
        return frame.words().number(language, number);
    }

    public String day(OffsetDateTime moment) {
        return Manners.of(language).day().format(moment.withOffsetSameInstant(ZoneOffset.UTC));
    }

    /// A moment with its zone, which is UTC until members choose their own.
    public String moment(OffsetDateTime moment) {
        return say(
                "web.moment-utc", Manners.of(language).moment().format(moment.withOffsetSameInstant(ZoneOffset.UTC)));
    }

    /// A size as people read it: bytes, kB or MB of 1,000.
    public String size(long bytes) {
        if (bytes < 1_000) {
            return say("web.size.bytes", bytes);
        }
        return bytes < 1_000_000
                ? say("web.size.kb", Math.round(bytes / 1_000.0))
                : say("web.size.mb", Math.round(bytes / 100_000.0) / 10.0);
    }

    /// A language's name in that language, as its readers look for it: `العربية`, `Kiswahili`.
    public static String ownName(String tag) {
        return Manners.of(tag).ownName();
    }

    /// Words one after another, with the comma of a language between them.
    public static String listed(List<String> words, String language) {
        return String.join(Manners.of(language).comma(), words);
    }

    /// A language's name in the reader's own.
    public String languageName(String tag) {
        return ULocale.forLanguageTag(tag).getDisplayNameWithDialect(ULocale.forLanguageTag(language));
    }

    public List<String> languages() {
        return site().languages();
    }

    /// This page in another language of the interface.
    public String inLanguage(String tag) {
        return with("lang", tag);
    }

    /// This page's address with one query parameter set anew.
    public String with(String name, String value) {
        return Query.of(query).with(name, value).on(path);
    }

    /// Whether this page is where one comes back to after saving.
    public boolean hasSaved() {
        return isSignedIn() && ("&" + query).endsWith("&" + Redirect.SAVED);
    }

    /// This page's address with its query.
    public String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /// Where somebody signs in who then wants to come back here.
    public String signIn() {
        return Query.of("").with("next", here()).on("/signin");
    }
}
