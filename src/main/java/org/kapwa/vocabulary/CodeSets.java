package org.kapwa.vocabulary;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Code sets with their labels.
@Component
public class CodeSets {

    /// A code as a form offers it.
    public record Choice(String code, String label) {}

    private final Map<String, Map<String, Map<String, String>>> sets = new ConcurrentHashMap<>();

    /// The codes of a set in its own order, with labels in a language (or English).
    public List<Choice> choices(String codeSet, String language) {
        return set(codeSet).keySet().stream()
                .map(code -> new Choice(code, label(codeSet, code, language)))
                .toList();
    }

    /// The label of a code in a language, in English where that lacks one, or the code itself where it is unknown.
    public String label(String codeSet, String code, String language) {
        var row = set(codeSet).get(code);
        if (row == null) {
            return code;
        }
        var label = row.getOrDefault(language, "");
        return label.isEmpty() ? row.getOrDefault("en", code) : label;
    }

    public boolean has(String codeSet, String code) {
        return set(codeSet).containsKey(code);
    }

    private Map<String, Map<String, String>> set(String codeSet) {
        return sets.computeIfAbsent(codeSet, CodeSets::read);
    }

    private static Map<String, Map<String, String>> read(String codeSet) {
        var file = new ClassPathResource("vocabulary/code-sets/" + codeSet + ".csv");
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        var codes = new LinkedHashMap<String, Map<String, String>>();
        try (var rows = format.parse(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            for (CSVRecord row : rows) {
                codes.put(row.get("code"), row.toMap());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }
}
