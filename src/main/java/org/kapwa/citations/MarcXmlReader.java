package org.kapwa.citations;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads MARC 21 as XML, as library catalogues give it.
final class MarcXmlReader implements CitationReader {

    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("020a", Field.SERIAL), Map.entry("022a", Field.SERIAL), Map.entry("024a", Field.DOI),
            Map.entry("041a", Field.LANGUAGE), Map.entry("100a", Field.AUTHOR), Map.entry("110a", Field.AUTHOR),
            Map.entry("111a", Field.AUTHOR), Map.entry("260a", Field.PLACE), Map.entry("264a", Field.PLACE),
            Map.entry("260b", Field.PUBLISHER), Map.entry("264b", Field.PUBLISHER), Map.entry("260c", Field.YEAR),
            Map.entry("264c", Field.YEAR), Map.entry("520a", Field.SUMMARY), Map.entry("650a", Field.KEYWORD),
            Map.entry("653a", Field.KEYWORD), Map.entry("700a", Field.AUTHOR), Map.entry("710a", Field.AUTHOR),
            Map.entry("773t", Field.CONTAINER), Map.entry("773x", Field.SERIAL), Map.entry("856u", Field.LINK));

    @Override
    public Format format() {
        return Format.MARC_XML;
    }

    @Override
    public boolean recognises(String start) {
        return start.startsWith("<") && start.matches("(?s).*<(\\w+:)?(controlfield|datafield)[\\s>].*");
    }

    @Override
    public Stream<Entry> read(String text) {
        return XmlRecords.of(text, Set.of("record"), MarcXmlReader::draft);
    }

    private static Draft draft(Node record) {
        var draft = new Draft();
        record.at("datafield").forEach(field -> field(field, draft));
        var leader = record.first("leader");
        draft.add(Field.TYPE, type(leader, record.at("datafield").anyMatch(field -> field.attribute("tag").equals("502"))));
        record.at("controlfield")
                .filter(field -> field.attribute("tag").equals("008") && field.text().length() > 37)
                .map(Node::text)
                .forEach(fixed -> {
                    draft.add(Field.YEAR, fixed.substring(7, 11));
                    draft.add(Field.LANGUAGE, fixed.substring(35, 38));
                });
        return draft;
    }

    private static void field(Node field, Draft draft) {
        var tag = field.attribute("tag");
        if (tag.equals("245")) {
            draft.add(Field.TITLE, title(field));
        }
        field.at("subfield").forEach(part -> {
            var meaning = FIELDS.get(tag + part.attribute("code"));
            if (meaning != null) {
                draft.add(meaning, withoutPunctuation(part.text()));
            }
        });
    }

    private static String title(Node field) {
        return field.at("subfield")
                .filter(part -> part.attribute("code").matches("[abnp]"))
                .map(part -> withoutPunctuation(part.text()))
                .collect(Collectors.joining(": "));
    }

    /// Catalogue cards end each part with the sign that comes before the next.
    private static String withoutPunctuation(String text) {
        return text.replaceAll("[\\u0098\\u009C]", "").replaceAll("[\\s/:;,]+$", "").replaceAll("(?<=\\p{Ll}{3})\\.$", "");
    }

    /// Positions 6 and 7 of the leader: kind of record and bibliographic level.
    private static String type(String leader, boolean isThesis) {
        if (isThesis) {
            return "thesis";
        }
        var kind = leader.length() > 7 ? leader.substring(6, 8) : "";
        return switch (kind) {
            case "aa", "ab", "ma" -> "article";
            case "am", "tm", "mm" -> "book";
            case "em", "fm" -> "map";
            case "gm" -> "video";
            case "im", "jm" -> "audio";
            default -> "other";
        };
    }
}
