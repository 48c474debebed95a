package org.kapwa.thesaurus;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.kapwa.vocabulary.CodeSets;
import org.kapwa.vocabulary.Concepts;
import org.kapwa.vocabulary.Entry;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// Takes concepts in from files, and gives ours out.
@Component
public class Thesaurus {

    private static final int BEGINNING = 2_000;

    private final Concepts concepts;
    private final CodeSets codeSets;

    Thesaurus(Concepts concepts, CodeSets codeSets) {
        this.concepts = concepts;
        this.codeSets = codeSets;
    }

    /// Takes in a file's concepts, all that are not rejected or, when something goes wrong, none.
    ///
    /// @param trial whether only to say what would become of each
    /// @throws Unreadable when it is neither SKOS in RDF/XML or Turtle nor a table
    public Report take(byte[] file, boolean trial, Viewer by) throws Unreadable {
        var taking = new Taking(concepts.entries(), tag -> codeSets.has("language", tag));
        var report = taking.take(read(file));
        var changed = taking.changed();
        if (!trial && !changed.isEmpty()) {
            concepts.takeIn(changed, by);
        }
        return report;
    }

    static List<Foreign> read(byte[] file) throws Unreadable {
        var beginning = new String(file, 0, Math.min(file.length, BEGINNING), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        var found = new SkosConcepts();
        if (isTurtle(beginning)) {
            Turtle.read(file, found);
        } else if (beginning.startsWith("<")) {
            RdfXml.read(file, found);
        } else {
            return ConceptTable.read(file);
        }
        var all = found.all();
        if (all.isEmpty()) {
            throw new Unreadable("thesaurus.unreadable.columns", "");
        }
        return all;
    }

    /// Turtle begins with a prefix or with an address in angle brackets, in which XML would have a blank.
    private static boolean isTurtle(String beginning) {
        return beginning.matches("(?is)(#[^\\n]*\\n\\s*)*(@prefix|@base|prefix\\s|base\\s|<[a-z]+:[^\\s>]*>).*");
    }

    void writeSkos(OutputStream out) {
        SkosWriter.write(offered(), out);
    }

    void writeTable(Appendable out) {
        ConceptTable.write(offered(), out);
    }

    private Collection<Entry> offered() {
        return concepts.entries().stream().filter(Entry::isOffered).toList();
    }
}
