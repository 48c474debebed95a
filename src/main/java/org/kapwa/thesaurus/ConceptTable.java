package org.kapwa.thesaurus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.kapwa.vocabulary.Entry;
import org.kapwa.web.Cell;

/// Concepts as a table, a row a concept and language, for people who translate in a spreadsheet. A variant stands after
/// another with `|` between them; `concept` may be empty in a foreign table, then each row is a concept.
final class ConceptTable {

    private static final List<String> COLUMNS =
            List.of("concept", "kind", "broader", "matches", "language", "label", "variants", "definition", "status");

    private ConceptTable() {}

    static void write(Collection<Entry> concepts, Appendable out) {
        try (var table = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            table.printRecord(COLUMNS);
            for (var concept : concepts) {
                for (var said : concept.words().entrySet()) {
                    if (!said.getValue().label().isEmpty()) {
                        table.printRecord(cells(concept, said.getKey(), said.getValue()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(Entry concept, String language, Entry.Words words) {
        return Stream.of(
                        concept.id(),
                        concept.kind(),
                        concept.broader(),
                        String.join(" ", concept.matches()),
                        language,
                        words.label(),
                        String.join("|", words.variants()),
                        words.definition(),
                        words.checked() ? "checked" : "draft")
                .map(Cell::written)
                .toList();
    }

    /// @throws Unreadable when it is no table, or lacks the columns `language` and `label`
    static List<Foreign> read(byte[] content) throws Unreadable {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get();
        try (var table = format.parse(
                new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8))) {
            if (!table.getHeaderMap().keySet().containsAll(List.of("language", "label"))) {
                throw new Unreadable("thesaurus.unreadable.columns", "");
            }
            return concepts(table.getRecords());
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new Unreadable("thesaurus.unreadable.table", String.valueOf(e.getMessage()));
        }
    }

    private static List<Foreign> concepts(List<CSVRecord> rows) {
        var byId = new LinkedHashMap<String, List<CSVRecord>>();
        for (var row : rows) {
            var id = cell(row, "concept");
            byId.computeIfAbsent(id.isEmpty() ? "row " + row.getRecordNumber() : id, _ -> new ArrayList<>()).add(row);
        }
        var concepts = new ArrayList<Foreign>();
        byId.forEach((id, said) -> concepts.add(concept(id, said)));
        return concepts;
    }

    private static Foreign concept(String id, List<CSVRecord> rows) {
        var first = rows.getFirst();
        var words = new LinkedHashMap<String, Entry.Words>();
        rows.forEach(row -> words.put(cell(row, "language"), words(row)));
        words.values().removeIf(each -> each.label().isEmpty());
        var broader = cell(first, "broader");
        return new Foreign(
                cell(first, "concept").isEmpty() ? id : Foreign.OURS + id,
                cell(first, "kind"),
                broader.isEmpty() ? "" : Foreign.OURS + broader,
                list(cell(first, "matches"), "\\s+"),
                words);
    }

    private static Entry.Words words(CSVRecord row) {
        return new Entry.Words(
                cell(row, "label"),
                list(cell(row, "variants"), "\\|"),
                cell(row, "definition"),
                cell(row, "status").equals("checked"));
    }

    private static List<String> list(String cell, String between) {
        return Arrays.stream(cell.split(between)).map(String::strip).filter(each -> !each.isEmpty()).distinct().toList();
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? Cell.read(row.get(column).strip()) : "";
    }
}
