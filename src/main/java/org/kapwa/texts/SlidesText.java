package org.kapwa.texts;

import static org.kapwa.texts.SafeXml.attribute;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The text of a PowerPoint package: a page a slide, in the order in which they are shown, the title as a heading, the
/// speaker's notes below.
final class SlidesText {

    private static final String MAIN = "ppt/presentation.xml";

    private final ZipFile zip;
    private final Pages pages;
    private String placeholder = "";
    private int rows;

    SlidesText(ZipFile zip, Pages pages) {
        this.zip = zip;
        this.pages = pages;
    }

    void read() throws IOException, XMLStreamException {
        var targets = relations(MAIN);
        for (var id : slideIds()) {
            var slide = targets.get(id);
            if (slide != null) {
                readSlide(slide);
                readNotes(slide);
            }
            pages.endPage();
        }
    }

    private List<String> slideIds() throws IOException, XMLStreamException {
        var ids = new ArrayList<String>();
        try (var content = zip.getInputStream(zip.getEntry(MAIN))) {
            var xml = SafeXml.reader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sldId")) {
                    ids.add(xml.getAttributeValue(
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id"));
                }
            }
        }
        return ids;
    }

    private void readNotes(String slide) throws IOException, XMLStreamException {
        for (var target : relations(slide).values()) {
            if (target.contains("/notesSlides/")) {
                readSlide(target);
            }
        }
    }

    private void readSlide(String part) throws IOException, XMLStreamException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (var content = zip.getInputStream(entry)) {
            var xml = SafeXml.reader(content);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    default -> {}
                }
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "Fallback" -> SafeXml.skip(xml);
            case "sp", "graphicFrame" -> placeholder = "";
            case "ph" -> placeholder = attribute(xml, "type").isEmpty() ? "body" : attribute(xml, "type");
            case "t" -> addText(xml.getElementText());
            case "br", "tab" -> pages.text(" ");
            case "tr" -> rows++;
            case "tc" -> pages.cell();
            default -> {}
        }
    }

    /// Numbers, dates and footers stand on each slide and say nothing of it.
    private void addText(String text) {
        if (!placeholder.matches("sldNum|dt|ftr|hdr")) {
            pages.text(text);
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> endParagraph();
            case "tr" -> {
                rows--;
                pages.endParagraph();
            }
            default -> {}
        }
    }

    private void endParagraph() {
        if (rows > 0) {
            pages.text(" ");
        } else if (placeholder.equals("title") || placeholder.equals("ctrTitle")) {
            pages.endHeading();
        } else if (placeholder.equals("body")) {
            pages.endItem();
        } else {
            pages.endParagraph();
        }
    }

    private Map<String, String> relations(String part) throws IOException, XMLStreamException {
        var slash = part.lastIndexOf('/');
        var entry = zip.getEntry(part.substring(0, slash) + "/_rels" + part.substring(slash) + ".rels");
        var targets = new HashMap<String, String>();
        if (entry == null) {
            return targets;
        }
        try (var content = zip.getInputStream(entry)) {
            var xml = SafeXml.reader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                    targets.put(attribute(xml, "Id"), resolved(part.substring(0, slash), attribute(xml, "Target")));
                }
            }
        }
        return targets;
    }

    private static String resolved(String folder, String target) {
        return target.startsWith("/")
                ? target.substring(1)
                : java.nio.file.Path.of(folder).resolve(target).normalize().toString();
    }
}
