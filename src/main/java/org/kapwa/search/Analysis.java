package org.kapwa.search;

import org.kapwa.vocabulary.Concepts;
import org.springframework.stereotype.Component;

/// How texts and queries are read: the same way, so that they meet.
@Component
class Analysis {

    private final Concepts concepts;
    private final Lexicon lexicon;
    private final Tokens tokens;
    private final ConceptFinder finder;
    private final QueryReader reader;

    Analysis(Concepts concepts) {
        this.concepts = concepts;
        this.lexicon = new Lexicon();
        this.tokens = new Tokens(lexicon);
        this.finder = new ConceptFinder(concepts, tokens);
        this.reader = new QueryReader(tokens, lexicon, finder, concepts);
    }

    Concepts concepts() {
        return concepts;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Tokens tokens() {
        return tokens;
    }

    ConceptFinder finder() {
        return finder;
    }

    QueryReader reader() {
        return reader;
    }

    /// Another one for other words of concepts, which texts would have to be read for anew.
    String version() {
        var hash = 0;
        for (var language : concepts.languages()) {
            hash = hash * 31 + concepts.wordings(language).hashCode();
        }
        return Integer.toHexString(hash);
    }
}
