package org.kapwa.texts;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Turns the XHTML that Tika makes of a file into [Pages].
final class TikaPages extends DefaultHandler {

    private static final Set<String> BLOCKS = Set.of("p", "div", "tr", "table", "ul", "ol", "title", "body");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> PAGES = Set.of("page", "slide-content", "sheet");

    private final Pages pages;
    private boolean inBody;
    private boolean hasPages;
    private int rows;
    private boolean isFurniture;

    TikaPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        var kind = String.valueOf(attributes.getValue("class"));
        inBody |= name.equals("body");
        if (isBlock(name)) {
            endBlock();
        }
        if (name.equals("div") && PAGES.contains(kind)) {
            beginPage();
        }
        if (name.equals("tr")) {
            rows++;
        }
        if (name.equals("td") || name.equals("th")) {
            pages.cell();
        }
        if (name.equals("br")) {
            pages.text(" ");
        }
        if (name.equals("div") || name.equals("p")) {
            isFurniture = kind.equals("header") || kind.equals("footer") || kind.equals("slide-master-content");
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("tr")) {
            rows--;
        }
        if (HEADINGS.contains(name)) {
            pages.endHeading();
        } else if (name.equals("li")) {
            pages.endItem();
        } else if (isBlock(name)) {
            endBlock();
        }
        if (name.equals("div") || name.equals("p")) {
            isFurniture = false;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inBody && !isFurniture) {
            pages.text(new String(characters, start, length));
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        pages.text(" ");
    }

    private static boolean isBlock(String name) {
        return BLOCKS.contains(name) || HEADINGS.contains(name) || name.equals("li");
    }

    /// Paragraphs within a cell do not end the row.
    private void endBlock() {
        if (rows > 0) {
            pages.text(" ");
        } else {
            pages.endParagraph();
        }
    }

    private void beginPage() {
        if (hasPages) {
            pages.endPage();
        }
        hasPages = true;
    }
}
