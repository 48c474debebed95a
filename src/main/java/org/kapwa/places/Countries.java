package org.kapwa.places;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Folded;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// All countries and territories of ISO 3166-1, from tables in the jar that are read once.
@Component
public class Countries {

    private static final double ALIKE_ENOUGH = 0.4;
    private static final int SHORTEST_PART = 4;
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");

    private final Map<String, Country> byIso3 = new LinkedHashMap<>();
    private final Map<String, Country> byIso2 = new LinkedHashMap<>();
    private final Map<String, List<Country>> sorted = new ConcurrentHashMap<>();
    private final List<Map<String, String>> rows;
    private @Nullable CountryNames names;

    Countries() {
        rows = rows("countries.csv");
        rows.stream().map(Countries::country).forEach(country -> {
            byIso3.put(country.iso3(), country);
            byIso2.put(country.iso2(), country);
        });
    }

    /// All of them, in the order in which a reader of this language looks for their names.
    public List<Country> sorted(String language) {
        return sorted.computeIfAbsent(language, _ -> {
            var collator = Collator.getInstance(ULocale.forLanguageTag(language));
            return byIso3.values().stream()
                    .sorted(Comparator.comparing(country -> country.name(language), collator::compare))
                    .toList();
        });
    }

    /// The same as a form offers them: by ISO 3166-1 alpha-3 code.
    public List<Map.Entry<String, String>> choices(String language) {
        return sorted(language).stream()
                .map(country -> Map.entry(country.iso3(), country.name(language)))
                .toList();
    }

    public boolean has(String iso3) {
        return byIso3.containsKey(iso3);
    }

    public Optional<Country> byIso3(String code) {
        return Optional.ofNullable(byIso3.get(code));
    }

    public Optional<Country> byIso2(String code) {
        return Optional.ofNullable(byIso2.get(code));
    }

    /// The name of the country of an ISO 3166-1 alpha-3 code in a language; the code itself where there is none.
    public String name(String iso3, String language) {
        return byIso3(iso3).map(country -> country.name(language)).orElse(iso3);
    }

    /// The country that somebody meant, whatever the language, order, abbreviation or slip. Regions, former states,
    /// parts of a country and what fits two countries give nothing.
    public Optional<Country> resolve(String spelling) {
        return Optional.of(spelling).filter(text -> !text.isBlank()).flatMap(names()::iso3).flatMap(this::byIso3);
    }

    /// What people may call a country who look for it: its names in these languages, and how it is called besides; none for
    /// no country.
    public List<String> names(String iso3, List<String> languages) {
        return byIso3(iso3).stream()
                .flatMap(country -> Stream.concat(languages.stream().map(country::name), country.alsoCalled().stream()))
                .distinct()
                .toList();
    }

    /// Countries with names in this language like a misspelt one or with it as a part, the likest first.
    public List<Country> suggest(String spelling, String language, int howMany) {
        record Near(Country country, double likeness) {}
        var typed = Folded.of(spelling);
        return sorted(language).stream()
                .map(country -> new Near(country, likeness(typed, Folded.of(country.name(language)))))
                .filter(near -> near.likeness >= ALIKE_ENOUGH)
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .limit(howMany)
                .map(Near::country)
                .toList();
    }

    private static double likeness(Folded typed, Folded name) {
        return typed.text().length() >= SHORTEST_PART && name.text().contains(typed.text())
                ? 1
                : Folded.likeness(typed.pairs(), name.pairs());
    }

    /// The 13,000 other spellings are read when the first one is asked for.
    private synchronized CountryNames names() {
        if (names == null) {
            names = new CountryNames(rows, rows("country-names.csv"));
        }
        return names;
    }

    private static Country country(Map<String, String> row) {
        var names = new LinkedHashMap<String, String>();
        LANGUAGES.forEach(language -> names.put(language, row.getOrDefault(language, "")));
        return new Country(
                row.getOrDefault("iso2", ""),
                row.getOrDefault("iso3", ""),
                row.getOrDefault("m49", ""),
                row.getOrDefault("who_region", ""),
                row.getOrDefault("wb_income", ""),
                row.getOrDefault("un_region", ""),
                row.getOrDefault("un_subregion", ""),
                degrees(row.getOrDefault("latitude", "")),
                degrees(row.getOrDefault("longitude", "")),
                names,
                Stream.of(row.getOrDefault("also", "").split(";")).filter(name -> !name.isEmpty()).toList());
    }

    private static double degrees(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private static List<Map<String, String>> rows(String file) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = new InputStreamReader(
                        new ClassPathResource("places/" + file).getInputStream(), StandardCharsets.UTF_8);
                var rows = format.parse(reader);
                Stream<CSVRecord> stream = rows.stream()) {
            return stream.map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
