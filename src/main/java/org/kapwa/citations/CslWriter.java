package org.kapwa.citations;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes CSL-JSON, from which citations can be typeset in any style.
final class CslWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonGenerator json;

    private CslWriter(JsonGenerator json) {
        this.json = json;
    }

    static void write(Iterator<Citation> citations, Writer out) throws IOException {
        var json = JSON.createGenerator(out);
        var writer = new CslWriter(json);
        json.writeStartArray();
        for (var number = 1; citations.hasNext(); number++) {
            writer.write(citations.next(), number);
        }
        json.writeEndArray();
        json.flush();
    }

    private void write(Citation citation, int number) {
        var source = citation.source();
        var kind = TypeNames.written(citation.type()).csl();
        json.writeStartObject();
        json.writeStringProperty("id", citation.identifier("doi").isEmpty() ? "item-" + number : citation.identifier("doi"));
        json.writeStringProperty("type", kind);
        text("genre", TypeNames.of(List.of(kind)).equals(citation.type()) ? "" : citation.type());
        text("title", citation.title());
        text("abstract", citation.summary());
        people("author", citation.authors());
        people("editor", citation.editors());
        issued(citation);
        text("language", String.join(", ", citation.languages()));
        text("container-title", source.container());
        text("publisher", source.publisher());
        text("publisher-place", source.place());
        text("volume", source.volume());
        text("issue", source.issue());
        text("page", source.pages());
        text("ISSN", source.issn());
        text("ISBN", citation.identifier("isbn"));
        text("DOI", citation.identifier("doi"));
        text("PMID", citation.identifier("pmid"));
        text("PMCID", citation.identifier("pmcid"));
        text("keyword", Pieces.joined(citation.keywords()));
        text("URL", citation.link());
        json.writeEndObject();
    }

    private void issued(Citation citation) {
        if (citation.year() != null) {
            json.writeObjectPropertyStart("issued");
            json.writeArrayPropertyStart("date-parts");
            json.writeArray(new int[] {citation.year()}, 0, 1);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void people(String name, List<String> people) {
        if (people.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        for (var person : people) {
            var comma = person.indexOf(", ");
            json.writeStartObject();
            text(comma < 0 ? "literal" : "family", comma < 0 ? person : person.substring(0, comma));
            text("given", comma < 0 ? "" : person.substring(comma + 2));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }
}
