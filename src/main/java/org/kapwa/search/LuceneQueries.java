package org.kapwa.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.kapwa.search.Looking.Unit;

/// What is looked for, as Lucene queries. The forms of a word and the concepts that it names are one term each, so a
/// word costs one clause a zone, in however many languages it is looked for.
final class LuceneQueries {

    private static final float STEM = 0.8f;
    private static final float CONCEPT = 0.6f;
    private static final float OTHER_ZONES = 0.15f;

    private LuceneQueries() {}

    static Query of(Looking looking) {
        if (looking.findsNothing()) {
            return new MatchNoDocsQuery();
        }
        if (looking.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        var query = new BooleanQuery.Builder();
        looking.phrases().forEach(phrase -> query.add(phrase(phrase), Occur.MUST));
        looking.units().forEach(unit -> query.add(of(unit), Occur.SHOULD));
        return query.setMinimumNumberShouldMatch(looking.least()).build();
    }

    static Query audiences(Set<String> audiences) {
        return new ConstantScoreQuery(new TermInSetQuery(
                Fields.AUDIENCE, audiences.stream().map(BytesRef::new).toList()));
    }

    private static Query of(Unit unit) {
        if (unit.words().size() == 1) {
            return inZones(forms(unit));
        }
        var words = unit.together() ? together(unit.words()) : all(unit.words());
        return unit.concepts().isEmpty()
                ? words
                : new DisjunctionMaxQuery(List.of(words, inZones(concepts(unit.concepts(), 1f))), OTHER_ZONES);
    }

    /// Every form of a unit of one word, with its weight.
    private static Map<String, Float> forms(Unit unit) {
        var forms = forms(unit.words().getFirst());
        forms.putAll(concepts(unit.concepts(), CONCEPT));
        return forms;
    }

    private static Map<String, Float> forms(Token word) {
        var forms = new LinkedHashMap<String, Float>();
        forms.put(word.word(), 1f);
        word.lexeme().stems().forEach(stem -> forms.put(stem, STEM));
        return forms;
    }

    private static Map<String, Float> concepts(Collection<String> concepts, float weight) {
        var terms = new LinkedHashMap<String, Float>();
        concepts.forEach(concept -> terms.put(AnnotatedText.conceptTerm(concept), weight));
        return terms;
    }

    private static Query all(List<Token> words) {
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(inZones(forms(word)), Occur.MUST));
        return query.build();
    }

    private static Query inZones(Map<String, Float> terms) {
        return inZones(zone -> anyOf(terms, zone));
    }

    private static Query inZones(Function<Zone, Query> inZone) {
        var zones = new ArrayList<Query>();
        for (var zone : Zone.values()) {
            zones.add(new BoostQuery(inZone.apply(zone), zone.weight()));
        }
        return new DisjunctionMaxQuery(zones, OTHER_ZONES);
    }

    private static Query anyOf(Map<String, Float> terms, Zone zone) {
        var synonyms = new SynonymQuery.Builder(zone.field());
        terms.forEach((term, weight) -> synonyms.addTerm(new BytesRef(term), weight));
        return synonyms.build();
    }

    /// Characters side by side, looked for by their pairs.
    private static Query together(List<Token> characters) {
        return inZones(zone -> {
            var pairs = new PhraseQuery.Builder();
            for (var i = 0; i + 1 < characters.size(); i++) {
                pairs.add(
                        new Term(zone.field(), characters.get(i).word() + characters.get(i + 1).word()), i);
            }
            return pairs.build();
        });
    }

    private static Query phrase(List<Token> words) {
        return inZones(zone -> words.size() == 1
                ? new TermQuery(new Term(zone.field(), words.getFirst().word()))
                : new PhraseQuery(zone.field(), words.stream().map(Token::word).toArray(String[]::new)));
    }
}
