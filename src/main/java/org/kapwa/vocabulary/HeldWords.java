package org.kapwa.vocabulary;

import org.kapwa.web.HeldInMemory;
import org.springframework.stereotype.Component;

/// The vocabulary as this node holds it in memory.
@Component
class HeldWords implements HeldInMemory {

    private final Versions versions;
    private final CodeSets codeSets;
    private final Concepts concepts;

    HeldWords(Versions versions, CodeSets codeSets, Concepts concepts) {
        this.versions = versions;
        this.codeSets = codeSets;
        this.concepts = concepts;
    }

    @Override
    public boolean catchUp() {
        var now = versions.all();
        return codeSets.catchUp(now) | concepts.catchUp(now);
    }
}
