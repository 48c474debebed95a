package org.kapwa.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// A search document as Lucene keeps it.
final class Fields {

    static final String KEY = "key";
    static final String KIND = "kind";
    static final String KIND_TERM = "kind.term";
    static final String LANGUAGE = "language";
    static final String ID = "id";
    static final String GENERATION = "generation";
    static final String AUDIENCE = "audience";
    static final String DATE = "date";
    static final String ORDER = "order";
    static final String SOURCE = "source";
    static final String PAGE = "page";
    static final String PATH = "path";
    static final String PASSAGE = "passage";

    /// The facets that are counted; the kind of thing is one of them.
    static final List<String> FACETS =
            List.of(
            KIND, "type", "language", "country", "theme", "audience", "year", "licence", "role", "organisation-type");

    private static final String FACET = "facet.";
    private static final int MOST_TEXT = 3_000_000;
    private static final int ORDER_BYTES = 120;
    private static final Collator TITLES = Collator.getInstance(ULocale.ROOT).freeze();
    private static final FieldType SEARCHED = searched(true);
    private static final FieldType SEARCHED_WHOLE = searched(false);

    private final Tokens tokens;
    private final ConceptFinder finder;

    Fields(Tokens tokens, ConceptFinder finder) {
        this.tokens = tokens;
        this.finder = finder;
    }

    static String facet(String name) {
        return FACET + name;
    }

    Document of(SearchDocument document, String generation) {
        var fields = new Document();
        var language = document.languages().isEmpty() ? "" : Stems.language(document.languages().getFirst());
        fields.add(new StringField(KEY, new Thing(document.kind(), document.id()).key(), Field.Store.NO));
        fields.add(new StringField(GENERATION, generation, Field.Store.NO));
        fields.add(new SortedDocValuesField(KIND, new BytesRef(document.kind())));
        fields.add(new StringField(KIND_TERM, document.kind(), Field.Store.NO));
        fields.add(new StoredField(LANGUAGE, language));
        fields.add(new NumericDocValuesField(ID, document.id()));
        addAudiences(document, fields);
        addFacets(document, fields);
        addOrder(document, fields);
        addText(document, language, fields);
        return fields;
    }

    private static void addAudiences(SearchDocument document, Document fields) {
        for (var audience : document.audiences()) {
            fields.add(new StringField(AUDIENCE, audience, Field.Store.NO));
            fields.add(new SortedSetDocValuesField(AUDIENCE, new BytesRef(audience)));
        }
    }

    private static void addFacets(SearchDocument document, Document fields) {
        fields.add(new SortedSetDocValuesField(facet(KIND), new BytesRef(document.kind())));
        document.facets().forEach((facet, values) ->
                values.forEach(value -> fields.add(new SortedSetDocValuesField(facet(facet), new BytesRef(value)))));
    }

    private static void addOrder(SearchDocument document, Document fields) {
        var date = document.date();
        fields.add(new NumericDocValuesField(DATE, date == null ? 0 : date.toInstant().toEpochMilli()));
        var order = ((RuleBasedCollator) TITLES).getRawCollationKey(document.title(), null);
        fields.add(new SortedDocValuesField(
                ORDER, new BytesRef(Arrays.copyOf(order.bytes, Math.min(order.size, ORDER_BYTES)))));
    }

    private void addText(SearchDocument document, String language, Document fields) {
        add(Zone.TITLE, tokens.of(document.title(), language), language, fields);
        add(Zone.SUMMARY, tokens.of(document.summary(), language), language, fields);
        add(Zone.TEXT, passages(document, language), language, fields);
        fields.add(plain(Zone.AUTHORS, document.authors()));
        fields.add(plain(Zone.LABELS, document.labels()));
        for (var theme : document.facets().getOrDefault("theme", List.of())) {
            fields.add(new Field(Zone.LABELS.field(), AnnotatedText.conceptTerm(theme), SEARCHED_WHOLE));
        }
        fields.add(new StoredField(Zone.TITLE.field(), document.title()));
        fields.add(new StoredField(Zone.SUMMARY.field(), document.summary()));
        for (var passage : document.passages()) {
            fields.add(new StoredField(SOURCE, passage.source()));
            fields.add(new StoredField(PAGE, passage.page()));
            fields.add(new StoredField(PATH, passage.path()));
            fields.add(new StoredField(PASSAGE, passage.text()));
        }
    }

    /// Names, which no language inflects and which name no concept.
    private Field plain(Zone zone, String text) {
        return new Field(zone.field(), new AnnotatedText(tokens.of(text, ""), List.of()), SEARCHED);
    }

    private void add(Zone zone, List<Token> words, String language, Document fields) {
        fields.add(new Field(zone.field(), new AnnotatedText(words, finder.in(words, language)), SEARCHED));
    }

    /// The words of all passages, placed as if these stood one after another with one character between.
    private List<Token> passages(SearchDocument document, String language) {
        var words = new ArrayList<Token>();
        var start = 0;
        for (var passage : document.passages()) {
            for (var token : tokens.of(passage.text(), language)) {
                words.add(token.movedBy(start));
            }
            start += passage.text().length() + 1;
            if (start > MOST_TEXT) {
                break;
            }
        }
        return words;
    }

    private static FieldType searched(boolean wordByWord) {
        var type = new FieldType();
        type.setTokenized(wordByWord);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
