package org.kapwa.citations;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes BibTeX in UTF-8, with the signs escaped that mean something to LaTeX.
final class BibTexWriter {

    private final Writer out;
    private final Set<String> keys = new HashSet<>();

    private BibTexWriter(Writer out) {
        this.out = out;
    }

    static void write(Iterator<Citation> citations, Writer out) throws IOException {
        var writer = new BibTexWriter(out);
        while (citations.hasNext()) {
            writer.write(citations.next());
        }
    }

    private void write(Citation citation) throws IOException {
        var kind = TypeNames.written(citation.type()).bibTex();
        var source = citation.source();
        out.write("@" + kind + "{" + key(citation));
        field("title", "{" + Latex.escaped(PlainText.oneLine(citation.title())) + "}");
        field("author", people(citation.authors()));
        field("editor", people(citation.editors()));
        text("year", citation.year() == null ? "" : citation.year().toString());
        text(kind.equals("article") ? "journal" : kind.startsWith("in") ? "booktitle" : "series", source.container());
        text(kind.equals("techreport") ? "institution" : kind.equals("thesis") ? "school" : "publisher", source.publisher());
        text("address", source.place());
        text("volume", source.volume());
        text("number", source.issue());
        field("pages", Latex.escaped(source.pages()).replaceAll("(?<=\\w)-(?=\\w)", "--"));
        text("issn", source.issn());
        text("isbn", citation.identifier("isbn"));
        field("doi", citation.identifier("doi"));
        text("pmid", citation.identifier("pmid"));
        text("pmcid", citation.identifier("pmcid"));
        field("url", citation.link().replace("%", "\\%").replace("#", "\\#").replaceAll("[{}\\s]", ""));
        text("langid", String.join(", ", citation.languages()));
        text("keywords", Pieces.joined(citation.keywords()));
        text("abstract", citation.summary());
        text("entrysubtype", TypeNames.of(List.of(kind)).equals(citation.type()) ? "" : citation.type());
        out.write("\n}\n\n");
    }

    private void text(String name, String value) throws IOException {
        field(name, Latex.escaped(PlainText.oneLine(value)));
    }

    private void field(String name, String latex) throws IOException {
        if (!latex.isEmpty()) {
            out.write(",\n  " + name + " = {" + latex + "}");
        }
    }

    /// A name without a comma is an organisation's: braces keep its words together.
    private static String people(List<String> people) {
        return people.stream()
                .map(name -> Latex.escaped(PlainText.oneLine(name)))
                .map(name -> name.indexOf(',') >= 0 && !name.contains(" and ") ? name : "{" + name + "}")
                .collect(Collectors.joining(" and "));
    }

    /// `who2011psychological`, and a letter where two would be the same.
    private String key(Citation citation) {
        var author = citation.authors().isEmpty() ? "anonymous" : citation.authors().getFirst().split(",")[0];
        var stem = plain(author) + (citation.year() == null ? "" : citation.year()) + firstLongWord(citation.title());
        var key = stem;
        for (var number = 2; !keys.add(key); number++) {
            key = stem + "-" + number;
        }
        return key;
    }

    private static String firstLongWord(String title) {
        for (var word : title.split("\\s+")) {
            if (plain(word).length() > 3) {
                return plain(word);
            }
        }
        return "";
    }

    private static String plain(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return letters.substring(0, Math.min(20, letters.length()));
    }
}
