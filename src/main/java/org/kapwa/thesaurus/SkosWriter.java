package org.kapwa.thesaurus;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kapwa.vocabulary.Entry;

/// Writes concepts as SKOS in RDF/XML. Kind and the languages that were checked have properties of our own, which other
/// programs pass over.
final class SkosWriter {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String OURS = "urn:kapwa:";

    private final XMLStreamWriter xml;

    private SkosWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(Collection<Entry> concepts, OutputStream out) {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new SkosWriter(xml).document(concepts);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void document(Collection<Entry> concepts) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("rdf", "RDF", RDF);
        xml.writeNamespace("rdf", RDF);
        xml.writeNamespace("skos", SkosConcepts.SKOS);
        xml.writeNamespace("kapwa", OURS);
        for (var concept : concepts) {
            concept(concept);
        }
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void concept(Entry concept) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("skos", "Concept", SkosConcepts.SKOS);
        xml.writeAttribute("rdf", RDF, "about", Foreign.OURS + concept.id());
        text("kapwa", OURS, "kind", "", concept.kind());
        if (!concept.broader().isEmpty()) {
            link("broader", Foreign.OURS + concept.broader());
        }
        for (var match : concept.matches()) {
            link("exactMatch", match);
        }
        for (var said : concept.words().entrySet()) {
            if (!said.getValue().label().isEmpty()) {
                words(said.getKey(), said.getValue());
            }
        }
        xml.writeEndElement();
    }

    private void words(String language, Entry.Words words) throws XMLStreamException {
        text("skos", SkosConcepts.SKOS, "prefLabel", language, words.label());
        for (var variant : words.variants()) {
            text("skos", SkosConcepts.SKOS, "altLabel", language, variant);
        }
        if (!words.definition().isEmpty()) {
            text("skos", SkosConcepts.SKOS, "definition", language, words.definition());
        }
        if (words.checked()) {
            text("kapwa", OURS, "checked", "", language);
        }
    }

    private void link(String property, String address) throws XMLStreamException {
        xml.writeEmptyElement("skos", property, SkosConcepts.SKOS);
        xml.writeAttribute("rdf", RDF, "resource", address);
    }

    private void text(String prefix, String space, String property, String language, String text)
            throws XMLStreamException {
        xml.writeStartElement(prefix, property, space);
        if (!language.isEmpty()) {
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
        }
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
