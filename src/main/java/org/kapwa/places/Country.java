package org.kapwa.places;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A country or territory of ISO 3166-1.
///
/// @param m49 the number of the United Nations, three digits
/// @param whoRegion AFRO, AMRO, EMRO, EURO, SEARO or WPRO; empty where the World Health Organization has none
/// @param incomeGroup low, lower-middle, upper-middle or high (World Bank); empty where it has none
/// @param unRegion of the United Nations' M49, in English, as `Africa`
/// @param latitude of its middle, in degrees
/// @param names by language, as the shipped table has them
/// @param alsoCalled how people call it besides, when they look for it: `RDC`, `Ivory Coast`
public record Country(
        String iso2,
        String iso3,
        String m49,
        String whoRegion,
        String incomeGroup,
        String unRegion,
        String unSubregion,
        double latitude,
        double longitude,
        Map<String, String> names,
        List<String> alsoCalled) {

    /// Its name in a language: from the table or, for other languages, from Unicode's.
    public String name(String language) {
        var name = names.get(language);
        if (name != null) {
            return name;
        }
        var unicode = new ULocale("und", iso2).getDisplayCountry(ULocale.forLanguageTag(language));
        return unicode.equals(iso2) ? names.getOrDefault("en", iso3) : unicode;
    }

    /// The key of its WHO region's name in the messages; empty where it has none.
    public String whoRegionKey() {
        return key("places.who.", whoRegion);
    }

    public String incomeGroupKey() {
        return key("places.income.", incomeGroup);
    }

    public String unRegionKey() {
        return key("places.region.", unRegion);
    }

    public String unSubregionKey() {
        return key("places.region.", unSubregion);
    }

    private static String key(String start, String name) {
        return name.isEmpty() ? "" : start + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
