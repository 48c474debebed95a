package org.kapwa.library;

import java.util.Optional;
import org.kapwa.places.Countries;
import org.kapwa.places.Country;

/// Countries by whatever people call them.
record CountryBook(Countries countries, String language) implements TypedNames.Book {

    @Override
    public Optional<String> named(String name) {
        return countries.resolve(name).map(Country::iso3);
    }

    /// `Korea, Republic of` is turned round before it is looked up; `Chad, Kenya` are two.
    @Override
    public Optional<String> namedWithComma(String name) {
        var comma = name.indexOf(", ");
        var before = name.substring(0, comma);
        var after = name.substring(comma + 2);
        return countries.sorted(language).stream()
                .filter(country -> country.name(language).equalsIgnoreCase(name))
                .findFirst()
                .or(() -> after.contains(", ") || countries.resolve(after).isPresent()
                        ? Optional.empty()
                        : countries.resolve(after + " " + before))
                .map(Country::iso3);
    }
}
