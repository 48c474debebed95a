package org.kapwa.vocabulary;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// What the field talks about, and the words for it in many languages: `vocabulary/concepts`.
@Component
public class Concepts {

    /// @param kind condition, emergency, group, intervention, method, setting or topic
    /// @param broader the id of the concept that it is a case of, or empty
    public record Concept(String id, String kind, String broader) {}

    /// The words for a concept in one language.
    ///
    /// @param variants other words that people use for it, plurals and abbreviations among them
    public record Wording(String concept, String label, List<String> variants) {}

    private static final String FOLDER = "classpath:vocabulary/concepts/";

    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    private final Map<String, Map<String, Wording>> wordings = new ConcurrentHashMap<>();
    private final List<String> languages;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();

    Concepts() throws IOException {
        languages = Arrays.stream(files.getResources(FOLDER + "labels/*.csv"))
                .map(file -> String.valueOf(file.getFilename()).replace(".csv", ""))
                .sorted()
                .toList();
        for (var row : rows(files.getResource(FOLDER + "concepts.csv"))) {
            concepts.put(row.get("concept"), new Concept(row.get("concept"), row.get("kind"), row.get("broader")));
        }
    }

    public List<Concept> all() {
        return List.copyOf(concepts.values());
    }

    public Optional<Concept> find(String id) {
        return Optional.ofNullable(concepts.get(id));
    }

    /// The languages that have words for concepts.
    public List<String> languages() {
        return languages;
    }

    /// All wordings of a language; none for a language that has no list.
    public Map<String, Wording> wordings(String language) {
        return languages.contains(language) ? wordings.computeIfAbsent(language, this::read) : Map.of();
    }

    /// The label of a concept in a language, in English where that lacks one, or the id itself where it is unknown.
    public String label(String id, String language) {
        var wording = wordings(language).get(id);
        if (wording == null) {
            wording = wordings("en").get(id);
        }
        return wording == null ? id : wording.label();
    }

    private Map<String, Wording> read(String language) {
        var read = new LinkedHashMap<String, Wording>();
        for (var row : rows(files.getResource(FOLDER + "labels/" + language + ".csv"))) {
            var variants = Arrays.stream(row.get("variants").split("\\|"))
                    .filter(variant -> !variant.isBlank())
                    .toList();
            if (!row.get("label").isBlank()) {
                read.put(row.get("concept"), new Wording(row.get("concept"), row.get("label"), variants));
            }
        }
        return read;
    }

    private static List<CSVRecord> rows(Resource file) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var rows = format.parse(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
