package org.kapwa.thesaurus;

import java.io.ByteArrayInputStream;
import java.net.URI;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads RDF/XML as thesauri are published in it: node and property elements, whatever their nesting. A file with a
/// document type is refused: it could make a small file large or fetch another.
final class RdfXml {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final int DEEPEST = 50;

    private final XMLStreamReader xml;
    private final Triples triples;
    private int blanks;

    private RdfXml(XMLStreamReader xml, Triples triples) {
        this.xml = xml;
        this.triples = triples;
    }

    static void read(byte[] content, Triples triples) throws Unreadable {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            new RdfXml(factory.createXMLStreamReader(new ByteArrayInputStream(content)), triples).document();
        } catch (XMLStreamException e) {
            throw new Unreadable("thesaurus.unreadable.xml", String.valueOf(e.getMessage()));
        }
    }

    private void document() throws XMLStreamException, Unreadable {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new Unreadable("thesaurus.unreadable.dtd", "");
                case XMLStreamConstants.START_ELEMENT -> root();
                default -> {}
            }
        }
    }

    private void root() throws XMLStreamException, Unreadable {
        var language = language("");
        if (!name().equals(RDF + "RDF")) {
            node(language, 0);
            return;
        }
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                node(language, 0);
            }
        }
    }

    /// @return the node's address
    private String node(String outer, int depth) throws XMLStreamException, Unreadable {
        if (depth > DEEPEST) {
            throw new Unreadable("thesaurus.unreadable.xml", "nested too deep");
        }
        var subject = subject();
        var language = language(outer);
        if (!name().equals(RDF + "Description")) {
            triples.link(subject, RDF + "type", name());
        }
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            var space = xml.getAttributeNamespace(i);
            if (space != null && !space.isEmpty() && !space.equals(RDF) && !space.equals(XML)) {
                triples.text(subject, space + xml.getAttributeLocalName(i), xml.getAttributeValue(i), language);
            }
        }
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                property(subject, language, depth);
            }
        }
        return subject;
    }

    private void property(String subject, String outer, int depth) throws XMLStreamException, Unreadable {
        var predicate = name();
        var language = language(outer);
        var object = attribute(RDF, "resource");
        if (object != null) {
            triples.link(subject, predicate, resolved(object));
            skip();
        } else if (attribute(RDF, "parseType") != null) {
            skip();
        } else {
            content(subject, predicate, language, depth);
        }
    }

    private void content(String subject, String predicate, String language, int depth)
            throws XMLStreamException, Unreadable {
        var text = new StringBuilder();
        var isNode = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                triples.link(subject, predicate, node(language, depth + 1));
                isNode = true;
            } else if (xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        if (!isNode) {
            triples.text(subject, predicate, text.toString(), language);
        }
    }

    private String subject() {
        var about = attribute(RDF, "about");
        if (about != null) {
            return resolved(about);
        }
        var id = attribute(RDF, "ID");
        if (id != null) {
            return resolved("#" + id);
        }
        var nodeId = attribute(RDF, "nodeID");
        return "_:" + (nodeId == null ? "b" + blanks++ : nodeId);
    }

    private String resolved(String address) {
        var base = attribute(XML, "base");
        try {
            return base == null ? address : URI.create(base).resolve(address).toString();
        } catch (IllegalArgumentException noIri) {
            return address;
        }
    }

    private String language(String outer) {
        var own = attribute(XML, "lang");
        return own == null ? outer : own;
    }

    private @Nullable String attribute(String space, String name) {
        return xml.getAttributeValue(space, name);
    }

    private String name() {
        return xml.getNamespaceURI() + xml.getLocalName();
    }

    /// To the end of the element at hand.
    private void skip() throws XMLStreamException {
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }
}
