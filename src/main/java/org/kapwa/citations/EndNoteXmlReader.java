package org.kapwa.citations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Reads EndNote's XML, as EndNote and other programs write it.
final class EndNoteXmlReader implements CitationReader {

    private static final Map<String, Field> ONE = Map.ofEntries(
            Map.entry("abstract", Field.SUMMARY),
            Map.entry("dates/year", Field.YEAR),
            Map.entry("language", Field.LANGUAGE),
            Map.entry("titles/secondary-title", Field.CONTAINER),
            Map.entry("publisher", Field.PUBLISHER),
            Map.entry("pub-location", Field.PLACE),
            Map.entry("volume", Field.VOLUME),
            Map.entry("number", Field.ISSUE),
            Map.entry("pages", Field.PAGES),
            Map.entry("electronic-resource-num", Field.DOI));

    @Override
    public Format format() {
        return Format.ENDNOTE_XML;
    }

    @Override
    public boolean recognises(String start) {
        return start.startsWith("<") && start.contains("<ref-type");
    }

    @Override
    public Stream<Entry> read(String text) {
        return XmlRecords.of(text, Set.of("record"), EndNoteXmlReader::draft);
    }

    private static Draft draft(Node record) {
        var draft = new Draft();
        record.at("ref-type").forEach(type -> draft.add(Field.TYPE, type.attribute("name")));
        draft.add(Field.TITLE, record.first("titles/title"));
        ONE.forEach((path, field) -> draft.add(field, record.first(path)));
        if (!draft.has(Field.CONTAINER)) {
            draft.add(Field.CONTAINER, record.first("periodical/full-title"));
        }
        record.at("contributors/authors/author").forEach(author -> draft.add(Field.AUTHOR, author.text()));
        record.at("contributors/secondary-authors/author").forEach(editor -> draft.add(Field.EDITOR, editor.text()));
        record.at("keywords/keyword").forEach(word -> draft.add(Field.KEYWORD, word.text()));
        record.at("isbn").forEach(serial -> draft.add(Field.SERIAL, serial.text()));
        record.at("accession-num").forEach(number -> draft.add(Field.ACCESSION, number.text()));
        for (var urls : List.of("urls/related-urls/url", "urls/web-urls/url", "urls/text-urls/url")) {
            record.at(urls).forEach(url -> draft.add(Field.LINK, url.text()));
        }
        return draft;
    }
}
