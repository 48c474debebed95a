package org.kapwa.citations;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Goes through the record elements of an XML file, one in memory at a time. Document types are not read, so that a
/// file can neither fetch anything nor blow itself up. Where the XML breaks off, the records before are kept.
final class XmlRecords extends Spliterators.AbstractSpliterator<Entry> {

    private static final int DEEPEST = 60;
    private static final Pattern STRAY_AMPERSAND = Pattern.compile("&(?!#?\\w{1,20};)");

    private final XMLStreamReader xml;
    private final Set<String> recordNames;
    private final Function<Node, Draft> transcribe;

    private final Deque<Node> open = new ArrayDeque<>();
    private int number;
    private boolean isOver;

    private XmlRecords(XMLStreamReader xml, Set<String> recordNames, Function<Node, Draft> transcribe) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.xml = xml;
        this.recordNames = recordNames;
        this.transcribe = transcribe;
    }

    static Stream<Entry> of(String text, Set<String> recordNames, Function<Node, Draft> transcribe) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        try {
            var xml = factory.createXMLStreamReader(new StringReader(STRAY_AMPERSAND.matcher(text.strip()).replaceAll("&amp;")));
            return StreamSupport.stream(new XmlRecords(xml, recordNames, transcribe), false);
        } catch (XMLStreamException notEvenBegun) {
            return Stream.of(new Entry.Bad(1, "citations.bad.xml", ""));
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super Entry> action) {
        try {
            while (!isOver && xml.hasNext()) {
                if (read(xml.next(), action)) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            isOver = true;
            action.accept(new Entry.Bad(++number, "citations.bad.xml", excerpt()));
            return true;
        }
    }

    /// @return whether this event finished a record
    private boolean read(int event, Consumer<? super Entry> action) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(local(xml.getLocalName()));
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> open.forEach(node -> node.write(xml.getText()));
            case XMLStreamConstants.END_ELEMENT -> {
                return end(action);
            }
            default -> {}
        }
        return false;
    }

    /// A record inside a record is the real one, the outer its envelope.
    private void begin(String name) throws XMLStreamException {
        if (recordNames.contains(name)) {
            open.clear();
        } else if (open.isEmpty()) {
            return;
        }
        if (open.size() > DEEPEST) {
            throw new XMLStreamException("too deep");
        }
        var node = new Node(name);
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            node.set(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        if (!open.isEmpty()) {
            open.peek().add(node);
        }
        open.push(node);
    }

    /// Catalogues answer with prefixes that nothing declares, so names are taken without.
    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private boolean end(Consumer<? super Entry> action) {
        if (open.isEmpty()) {
            return false;
        }
        var node = open.pop();
        if (!open.isEmpty()) {
            return false;
        }
        action.accept(transcribe.apply(node).entry(++number));
        return true;
    }

    private String excerpt() {
        return open.isEmpty() ? "" : PlainText.of(open.peekLast().text()).transform(
                text -> text.substring(0, Math.min(80, text.length())));
    }
}
