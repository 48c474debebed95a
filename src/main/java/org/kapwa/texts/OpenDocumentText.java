package org.kapwa.texts;

import static org.kapwa.texts.SafeXml.attribute;

import java.io.IOException;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The text of an OpenDocument file: `content.xml` with its headings, lists, rows, slides and the page breaks that the
/// writing program noted.
final class OpenDocumentText {

    private static final Set<String> SKIPPED = Set.of("tracked-changes", "annotation", "forms", "desc", "settings");
    private static final int MOST_BLANKS = 100;

    private final Pages pages;
    private int rows;
    private int items;
    private boolean hasPages;
    private boolean isSpreadsheet;

    OpenDocumentText(Pages pages) {
        this.pages = pages;
    }

    void read(ZipFile zip) throws IOException, XMLStreamException {
        try (var content = zip.getInputStream(zip.getEntry("content.xml"))) {
            var xml = SafeXml.reader(content);
            var inBody = false;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        inBody |= xml.getLocalName().equals("body");
                        start(xml);
                    }
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS -> {
                        if (inBody) {
                            pages.text(xml.getText());
                        }
                    }
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
            case "spreadsheet" -> isSpreadsheet = true;
            case "page" -> beginPage();
            case "table" -> beginTable(xml);
            case "soft-page-break" -> endPage();
            case "list-item" -> items++;
            case "table-row" -> rows++;
            case "table-cell" -> pages.cell();
            case "tab", "line-break" -> pages.text(" ");
            case "s" -> pages.text(" ".repeat(blanks(attribute(xml, "c"))));
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "h" -> pages.endHeading();
            case "p" -> endParagraph();
            case "list-item" -> items--;
            case "table-row" -> {
                rows--;
                pages.endParagraph();
            }
            default -> {}
        }
    }

    private void endParagraph() {
        if (rows > 0) {
            pages.text(" ");
        } else if (items > 0) {
            pages.endItem();
        } else {
            pages.endParagraph();
        }
    }

    /// Slides are pages; the first begins where the text does.
    private void beginPage() {
        if (hasPages) {
            pages.endPage();
        }
        hasPages = true;
    }

    /// A named table of a spreadsheet is a page under its name.
    private void beginTable(XMLStreamReader xml) {
        if (isSpreadsheet) {
            beginPage();
            pages.text(attribute(xml, "name"));
            pages.endHeading();
        }
    }

    private void endPage() {
        if (rows == 0 && pages.isAtLineStart() && !pages.isAtPageStart()) {
            pages.endPage();
        }
    }

    private static int blanks(String number) {
        return number.matches("\\d{1,2}") ? Math.min(Integer.parseInt(number), MOST_BLANKS) : 1;
    }
}
