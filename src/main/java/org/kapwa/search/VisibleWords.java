package org.kapwa.search;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The words of those documents that a viewer may find.
final class VisibleWords {

    private static final String ENDS_A_SENTENCE = ".!?:…؟。\n";

    private final IndexSearcher searcher;
    private final Set<String> audiences;

    VisibleWords(IndexSearcher searcher, Set<String> audiences) {
        this.searcher = searcher;
        this.audiences = audiences;
    }

    boolean has(Zone zone, String term) throws IOException {
        for (var segment : searcher.getIndexReader().leaves()) {
            if (firstWith(segment, zone, term, PostingsEnum.NONE) != null) {
                return true;
            }
        }
        return false;
    }

    /// A word with its accents and marks, as it stands in one of the documents; empty when it stands in none.
    Optional<String> asWritten(Zone zone, String word) throws IOException {
        for (var segment : searcher.getIndexReader().leaves()) {
            var place = firstWith(segment, zone, word, PostingsEnum.OFFSETS);
            if (place != null) {
                place.nextPosition();
                var text = text(segment, place.docID(), zone);
                var written = text.substring(place.startOffset(), place.endOffset());
                return Optional.of(beginsASentence(text, place.startOffset()) ? uncapitalised(written) : written);
            }
        }
        return Optional.empty();
    }

    private @Nullable PostingsEnum firstWith(LeafReaderContext segment, Zone zone, String term, int details)
            throws IOException {
        var terms = segment.reader().terms(zone.field());
        var each = terms == null ? null : terms.iterator();
        if (each == null || !each.seekExact(new BytesRef(term))) {
            return null;
        }
        var column = Columns.of(segment.reader()).audiences();
        var allowed = column.among(audiences);
        var alive = segment.reader().getLiveDocs();
        var documents = each.postings(null, details);
        for (var document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if ((alive == null || alive.get(document)) && column.hasAny(document, allowed)) {
                return documents;
            }
        }
        return null;
    }

    /// The text that the places in a zone count in: passages stand one after another with one character between.
    private static String text(LeafReaderContext segment, int document, Zone zone) throws IOException {
        var field = zone == Zone.TEXT ? Fields.PASSAGE : zone.field();
        var stored = segment.reader().storedFields().document(document, Set.of(field));
        return String.join("\n", Objects.requireNonNull(stored.getValues(field)));
    }

    private static boolean beginsASentence(String text, int start) {
        var before = text.substring(0, start).stripTrailing();
        return before.isEmpty() || ENDS_A_SENTENCE.indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /// In small letters where only the first is a capital; an abbreviation stays.
    private static String uncapitalised(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        var rest = word.offsetByCodePoints(0, 1);
        return rest < word.length() && small.endsWith(word.substring(rest)) ? small : word;
    }
}
