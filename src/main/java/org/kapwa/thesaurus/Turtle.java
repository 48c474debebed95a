package org.kapwa.thesaurus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;

/// Reads Turtle, which RDF4J knows.
final class Turtle {

    private Turtle() {}

    static void read(byte[] content, Triples triples) throws Unreadable {
        var parser = new TurtleParser();
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement said) {
                var subject = said.getSubject().stringValue();
                var predicate = said.getPredicate().stringValue();
                if (said.getObject() instanceof Literal text) {
                    triples.text(subject, predicate, text.getLabel(), text.getLanguage().orElse(""));
                } else {
                    triples.link(subject, predicate, said.getObject().stringValue());
                }
            }
        });
        try {
            parser.parse(new ByteArrayInputStream(content), "urn:file:");
        } catch (RDFParseException | RDFHandlerException e) {
            throw new Unreadable("thesaurus.unreadable.turtle", String.valueOf(e.getMessage()));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
