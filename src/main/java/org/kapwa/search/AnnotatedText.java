package org.kapwa.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// A text as Lucene indexes it: at the place of each word the plain word, its stems, the concepts whose name begins
/// there, and, where characters are words, the pair with the next one.
final class AnnotatedText extends TokenStream {

    private record Term(String text, int step, int start, int end) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

    private final List<Token> tokens;
    private final List<ConceptFinder.Match> matches;
    private final Deque<Term> waiting = new ArrayDeque<>();
    private int next;
    private int nextMatch;

    /// @param matches in the order of their first words
    AnnotatedText(List<Token> tokens, List<ConceptFinder.Match> matches) {
        this.tokens = tokens;
        this.matches = matches;
    }

    /// The term that stands for a concept, whatever the language in which it is named.
    static String conceptTerm(String concept) {
        return "#" + concept;
    }

    static boolean isConcept(String term) {
        return term.startsWith("#");
    }

    static boolean isPlainWord(String term) {
        return term.indexOf('|') < 0 && term.indexOf('#') < 0;
    }

    @Override
    public void reset() {
        next = 0;
        nextMatch = 0;
        waiting.clear();
    }

    @Override
    public boolean incrementToken() {
        if (waiting.isEmpty() && next < tokens.size()) {
            waiting.addAll(termsAt(next++));
        }
        var first = waiting.poll();
        if (first == null) {
            return false;
        }
        clearAttributes();
        term.append(first.text);
        place.setOffset(first.start, first.end);
        step.setPositionIncrement(first.step);
        return true;
    }

    /// Says where the text ends, so that what else stands in the same field comes behind it.
    @Override
    public void end() throws IOException {
        super.end();
        var end = tokens.isEmpty() ? 0 : tokens.getLast().end();
        place.setOffset(end, end);
    }

    private List<Term> termsAt(int position) {
        var token = tokens.get(position);
        var terms = new ArrayList<Term>(4);
        terms.add(new Term(token.word(), 1, token.start(), token.end()));
        for (var stem : token.lexeme().stems()) {
            terms.add(new Term(stem, 0, token.start(), token.end()));
        }
        if (position + 1 < tokens.size() && arePair(token, tokens.get(position + 1))) {
            var other = tokens.get(position + 1);
            terms.add(new Term(token.word() + other.word(), 0, token.start(), other.end()));
        }
        addConcepts(position, terms);
        return terms;
    }

    private void addConcepts(int position, List<Term> terms) {
        var named = new LinkedHashSet<String>(0);
        for (; nextMatch < matches.size() && matches.get(nextMatch).from() == position; nextMatch++) {
            var match = matches.get(nextMatch);
            if (named.add(match.concept())) {
                var end = tokens.get(match.to() - 1).end();
                terms.add(new Term(conceptTerm(match.concept()), 0, tokens.get(position).start(), end));
            }
        }
    }

    static boolean arePair(Token one, Token next) {
        return one.touches(next) && Folding.isByCharacter(one.word()) && Folding.isByCharacter(next.word());
    }
}
