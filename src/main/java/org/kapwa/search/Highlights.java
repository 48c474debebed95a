package org.kapwa.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.kapwa.search.Results.Snippet;

/// Shows why each hit was found: its title and the best pieces of its summary and full text, marked. Places come from
/// the index, so no text is read through again, and only for the hits of one page.
final class Highlights {

    private static final int MOST_PIECES = 2;
    private static final Set<String> SHORT = Set.of(Zone.TITLE.field(), Zone.SUMMARY.field());

    private final IndexSearcher searcher;
    private final Marks marks;

    Highlights(IndexSearcher searcher, Looking looking) {
        this.searcher = searcher;
        this.marks = new Marks(looking);
    }

    /// The hits with their pieces, in the order given.
    List<Results.Hit> of(ScoreDoc[] hits) throws IOException {
        var shown = new TreeMap<Integer, Results.Hit>();
        var bySegment = new TreeMap<Integer, List<Integer>>();
        var segments = searcher.getIndexReader().leaves();
        Arrays.stream(hits).map(hit -> hit.doc).sorted().forEach(document -> bySegment
                .computeIfAbsent(ReaderUtil.subIndex(document, segments), _ -> new ArrayList<>())
                .add(document));
        for (var segment : bySegment.entrySet()) {
            show(segments.get(segment.getKey()), segment.getValue(), shown);
        }
        return Arrays.stream(hits).map(hit -> Objects.requireNonNull(shown.get(hit.doc))).toList();
    }

    private void show(LeafReaderContext segment, List<Integer> documents, Map<Integer, Results.Hit> shown)
            throws IOException {
        var local = documents.stream().map(document -> document - segment.docBase).toList();
        var titles = marks.in(segment.reader(), Zone.TITLE, local);
        var summaries = marks.in(segment.reader(), Zone.SUMMARY, local);
        var texts = marks.in(segment.reader(), Zone.TEXT, local);
        var stored = segment.reader().storedFields();
        for (var document : local) {
            var fields = texts.containsKey(document) ? stored.document(document) : stored.document(document, SHORT);
            var snippets = new ArrayList<Snippet>();
            addSummary(fields, summaries.getOrDefault(document, List.of()), snippets);
            addPieces(fields, texts.getOrDefault(document, List.of()), snippets);
            var thing = LuceneSearch.thing(segment, document);
            var title = Marked.whole(text(fields, Zone.TITLE), titles.getOrDefault(document, List.of()));
            shown.put(document + segment.docBase, new Results.Hit(thing.kind(), thing.id(), title, snippets));
        }
    }

    private static void addSummary(Document fields, List<Marks.Mark> marks, List<Snippet> snippets) {
        var summary = text(fields, Zone.SUMMARY);
        if (!summary.isEmpty()) {
            snippets.add(new Snippet(Marked.piece(summary, marks), "", 0, ""));
        }
    }

    private static void addPieces(Document fields, List<Marks.Mark> marks, List<Snippet> snippets) {
        if (marks.isEmpty()) {
            return;
        }
        var passages = fields.getValues(Fields.PASSAGE);
        var marksOf = byPassage(passages, marks);
        marksOf.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Integer, List<Marks.Mark>> entry) ->
                                Marked.worth(entry.getValue(), Marked.best(entry.getValue())))
                        .reversed())
                .limit(MOST_PIECES)
                .forEach(entry -> snippets.add(new Snippet(
                        Marked.piece(passages[entry.getKey()], entry.getValue()),
                        fields.getValues(Fields.SOURCE)[entry.getKey()],
                        Integer.parseInt(fields.getValues(Fields.PAGE)[entry.getKey()]),
                        fields.getValues(Fields.PATH)[entry.getKey()])));
    }

    private static Map<Integer, List<Marks.Mark>> byPassage(String[] passages, List<Marks.Mark> marks) {
        var byPassage = new TreeMap<Integer, List<Marks.Mark>>();
        var passage = 0;
        var start = 0;
        for (var mark : marks) {
            while (passage < passages.length && mark.start() > start + passages[passage].length()) {
                start += passages[passage++].length() + 1;
            }
            var end = passage < passages.length ? start + passages[passage].length() : 0;
            if (mark.end() <= end) {
                byPassage.computeIfAbsent(passage, _ -> new ArrayList<>())
                        .add(new Marks.Mark(mark.start() - start, mark.end() - start, mark.unit()));
            }
        }
        return byPassage;
    }

    private static String text(Document fields, Zone zone) {
        return Objects.requireNonNullElse(fields.get(zone.field()), "");
    }
}
