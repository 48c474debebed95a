package org.kapwa.citations;

import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/// Reads CSL-JSON, which Zotero, Mendeley and Crossref write.
final class CslReader implements CitationReader {

    private static final Pattern START = Pattern.compile("(?s)[\\[{]\\s*[{\"].*\"(title|author|issued|DOI)\"\\s*:.*");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Field> TEXTS = Map.ofEntries(
            Map.entry("type", Field.TYPE), Map.entry("genre", Field.TYPE), Map.entry("title", Field.TITLE),
            Map.entry("abstract", Field.SUMMARY), Map.entry("language", Field.LANGUAGE),
            Map.entry("container-title", Field.CONTAINER), Map.entry("publisher", Field.PUBLISHER),
            Map.entry("publisher-place", Field.PLACE), Map.entry("volume", Field.VOLUME),
            Map.entry("issue", Field.ISSUE), Map.entry("page", Field.PAGES), Map.entry("ISSN", Field.SERIAL),
            Map.entry("ISBN", Field.SERIAL), Map.entry("DOI", Field.DOI), Map.entry("PMID", Field.PMID),
            Map.entry("PMCID", Field.PMCID), Map.entry("URL", Field.LINK), Map.entry("keyword", Field.KEYWORD_LIST));

    @Override
    public Format format() {
        return Format.CSL_JSON;
    }

    @Override
    public boolean recognises(String start) {
        return START.matcher(start).matches();
    }

    @Override
    public Stream<Entry> read(String text) {
        return StreamSupport.stream(new Items(JSON.readerFor(JsonNode.class).readValues(text)), false);
    }

    /// Goes through the items; where the JSON breaks off, the items before are kept.
    private static final class Items extends Spliterators.AbstractSpliterator<Entry> {

        private final MappingIterator<JsonNode> items;
        private int number;
        private boolean isOver;

        Items(MappingIterator<JsonNode> items) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.items = items;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Entry> action) {
            try {
                if (isOver || !items.hasNextValue()) {
                    return false;
                }
                action.accept(draft(items.nextValue()).entry(++number));
            } catch (JacksonException broken) {
                isOver = true;
                action.accept(new Entry.Bad(++number, "citations.bad.json", ""));
            }
            return true;
        }
    }

    private static Draft draft(JsonNode item) {
        var draft = new Draft();
        TEXTS.forEach((name, field) -> {
            var value = item.path(name).isArray() ? item.path(name).path(0) : item.path(name);
            draft.add(field, value.isValueNode() ? value.asString("") : "");
        });
        item.path("author").forEach(person -> draft.add(Field.AUTHOR, person(person)));
        item.path("editor").forEach(person -> draft.add(Field.EDITOR, person(person)));
        draft.add(Field.YEAR, item.path("issued").path("date-parts").path(0).path(0).asString(""));
        draft.add(Field.YEAR, item.path("issued").path("raw").asString(""));
        return draft;
    }

    private static String person(JsonNode person) {
        var family = text(person, "family");
        if (family.isEmpty()) {
            return text(person, "literal").isEmpty() ? text(person, "name") : text(person, "literal");
        }
        var particle = text(person, "non-dropping-particle");
        var whole = particle.isEmpty() ? family : particle + " " + family;
        return text(person, "given").isEmpty() ? whole : whole + ", " + text(person, "given");
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
