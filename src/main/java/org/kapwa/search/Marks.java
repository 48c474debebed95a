package org.kapwa.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// Where the words looked for stand in the zones of documents, as the index knows it.
final class Marks {

    /// A place to mark.
    ///
    /// @param unit which of the units stands there
    record Mark(int start, int end, int unit) {}

    private static final int MOST_MARKS = 2_000;

    private final Map<String, Integer> unitOf = new LinkedHashMap<>();

    Marks(Looking looking) {
        var number = 0;
        for (var phrase : looking.phrases()) {
            for (var word : phrase) {
                unitOf.putIfAbsent(word.word(), number);
            }
            number++;
        }
        for (var unit : looking.units()) {
            addWords(unit, number);
            var concept = number;
            unit.concepts().forEach(each -> unitOf.putIfAbsent(AnnotatedText.conceptTerm(each), concept));
            number++;
        }
    }

    private void addWords(Looking.Unit unit, int number) {
        var words = unit.words();
        for (var i = 0; i < words.size(); i++) {
            if (unit.together() && i + 1 < words.size()) {
                unitOf.putIfAbsent(words.get(i).word() + words.get(i + 1).word(), number);
            } else if (!unit.together()) {
                unitOf.putIfAbsent(words.get(i).word(), number);
                words.get(i).lexeme().stems().forEach(stem -> unitOf.putIfAbsent(stem, number));
            }
        }
    }

    /// The marks in a zone of some documents of a segment.
    ///
    /// @param documents in ascending order
    Map<Integer, List<Mark>> in(LeafReader segment, Zone zone, List<Integer> documents) throws IOException {
        var marks = new HashMap<Integer, List<Mark>>();
        var terms = segment.terms(zone.field());
        if (terms == null) {
            return marks;
        }
        var each = terms.iterator();
        for (var term : unitOf.entrySet()) {
            if (each.seekExact(new BytesRef(term.getKey()))) {
                add(each.postings(null, PostingsEnum.OFFSETS), term.getValue(), documents, marks);
            }
        }
        marks.values().forEach(list -> list.sort(Comparator.comparingInt(Mark::start)));
        return marks;
    }

    private static void add(
            PostingsEnum postings, int unit, List<Integer> documents, Map<Integer, List<Mark>> marks)
            throws IOException {
        for (var document : documents) {
            if (postings.docID() < document && postings.advance(document) == DocIdSetIterator.NO_MORE_DOCS) {
                return;
            }
            if (postings.docID() == document) {
                var list = marks.computeIfAbsent(document, _ -> new ArrayList<>());
                for (var i = postings.freq(); i > 0 && list.size() < MOST_MARKS; i--) {
                    postings.nextPosition();
                    list.add(new Mark(postings.startOffset(), postings.endOffset(), unit));
                }
            }
        }
    }
}
