package org.kapwa.places;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Countries by ISO 3166-1 alpha-3, with their names.
@Component
public class Countries {

    private final Map<String, Map<String, String>> byCode = read();

    public boolean has(String iso3) {
        return byCode.containsKey(iso3);
    }

    /// A country's name in a language, in English where that lacks one, or the code itself where it is unknown.
    public String name(String iso3, String language) {
        var country = byCode.getOrDefault(iso3, Map.of());
        var name = country.getOrDefault(language, "");
        return name.isEmpty() ? country.getOrDefault("en", iso3) : name;
    }

    /// All countries as a form offers them, in the order of a language.
    public List<Map.Entry<String, String>> choices(String language) {
        return byCode.keySet().stream()
                .map(code -> Map.entry(code, name(code, language)))
                .sorted(Map.Entry.comparingByValue(order(language)))
                .toList();
    }

    private static Comparator<String> order(String language) {
        var collator = Collator.getInstance(Locale.forLanguageTag(language));
        return collator::compare;
    }

    private static Map<String, Map<String, String>> read() {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        var countries = new LinkedHashMap<String, Map<String, String>>();
        try (var file = new ClassPathResource("places/countries.csv").getInputStream();
                var rows = format.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(row -> countries.put(row.get("iso3"), row.toMap()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return countries;
    }
}
