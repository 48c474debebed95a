package org.kapwa.texts;

import static org.kapwa.texts.SafeXml.attribute;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The text of a Word package (WordprocessingML): paragraphs, headings by their style's outline, lists, rows of tables,
/// and the page breaks that Word noted when it last laid the text out.
final class WordText {

    private static final Set<String> SKIPPED = Set.of("Fallback", "del", "moveFrom", "delText", "instrText", "rPrChange", "pPrChange");

    private final ZipFile zip;
    private final Pages pages;
    private final Set<String> headings = new HashSet<>(Set.of("Title"));
    private boolean isHeading;
    private boolean isItem;
    private boolean breaksAfterParagraph;
    private int rows;

    WordText(ZipFile zip, Pages pages) {
        this.zip = zip;
        this.pages = pages;
    }

    void read() throws IOException, XMLStreamException {
        readStyles();
        readPart("word/document.xml");
        readPart("word/footnotes.xml");
        readPart("word/endnotes.xml");
    }

    /// A style is a heading when it has an outline level or is based on one that has.
    private void readStyles() throws IOException, XMLStreamException {
        var entry = zip.getEntry("word/styles.xml");
        if (entry == null) {
            return;
        }
        var style = "";
        try (var content = zip.getInputStream(entry)) {
            var xml = SafeXml.reader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "style" -> style = attribute(xml, "styleId");
                        case "name" -> keepIf(attribute(xml, "val").toLowerCase(Locale.ROOT).matches("heading \\d|title"), style);
                        case "basedOn" -> keepIf(headings.contains(attribute(xml, "val")), style);
                        case "outlineLvl" -> keepIf(!attribute(xml, "val").equals("9"), style);
                        default -> {}
                    }
                }
            }
        }
    }

    private void keepIf(boolean isOne, String style) {
        if (isOne && !style.isEmpty()) {
            headings.add(style);
        }
    }

    private void readPart(String name) throws IOException, XMLStreamException {
        var entry = zip.getEntry(name);
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
        var name = xml.getLocalName();
        if (SKIPPED.contains(name)) {
            SafeXml.skip(xml);
            return;
        }
        switch (name) {
            case "t" -> pages.text(xml.getElementText());
            case "tab", "cr" -> pages.text(" ");
            case "noBreakHyphen" -> pages.text("\u2011");
            case "br" -> startBreak(attribute(xml, "type"));
            case "lastRenderedPageBreak" -> endPage();
            case "pStyle" -> isHeading = headings.contains(attribute(xml, "val"));
            case "outlineLvl" -> isHeading = !attribute(xml, "val").equals("9");
            case "numPr" -> isItem = true;
            case "tr" -> rows++;
            case "tc" -> pages.cell();
            case "txbxContent" -> pages.endParagraph();
            default -> {}
        }
    }

    private void startBreak(String type) {
        if (type.equals("page")) {
            endPage();
        } else {
            pages.text(" ");
        }
    }

    /// A break in the middle of a paragraph waits for its end. Word notes its own breaks after those that people set,
    /// so a second one at the same place is the same one.
    private void endPage() {
        if (rows > 0 || pages.isAtPageStart()) {
            return;
        }
        if (pages.isAtLineStart()) {
            pages.endPage();
        } else {
            breaksAfterParagraph = true;
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
        } else if (isHeading) {
            pages.endHeading();
        } else if (isItem) {
            pages.endItem();
        } else {
            pages.endParagraph();
        }
        isHeading = false;
        isItem = false;
        if (breaksAfterParagraph) {
            pages.endPage();
            breaksAfterParagraph = false;
        }
    }
}
