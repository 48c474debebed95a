package org.kapwa.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Gathers Tika's XHTML as pages of plain paragraphs. Headings keep a `#` and list items a `-`, so that the reading page
/// can show them as such.
final class PageText extends DefaultHandler {

    private static final int MOST_CHARACTERS = 20_000_000;
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "table", "ul", "ol", "title", "body");

    private final List<String> pages = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private String mark = "";
    private int total;
    private boolean inBody;
    private boolean inPages;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("body")) {
            inBody = true;
        }
        if (name.equals("br")) {
            line.append(' ');
        }
        if (BLOCKS.contains(name)) {
            endLine();
            mark = markOf(name);
        }
        if (isPage(name, attributes)) {
            endPage();
            inPages = true;
        }
        if (name.equals("td") || name.equals("th")) {
            line.append(line.isEmpty() ? "" : " | ");
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (BLOCKS.contains(name)) {
            endLine();
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inBody && total < MOST_CHARACTERS) {
            line.append(characters, start, length);
            total += length;
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        line.append(' ');
    }

    List<String> pages() {
        endLine();
        endPage();
        return List.copyOf(pages);
    }

    private void endLine() {
        var text = line.toString().replaceAll("[\\p{Z}\\s\\u0000]+", " ").strip();
        if (!text.isEmpty() && inBody) {
            page.append(mark).append(text).append("\n\n");
        }
        line.setLength(0);
        mark = "";
    }

    /// Pages without text count too, so that page numbers stay those of the file.
    private void endPage() {
        if (!page.isEmpty() || inPages) {
            pages.add(page.toString().strip());
        }
        page.setLength(0);
    }

    private static boolean isPage(String name, Attributes attributes) {
        var kind = attributes.getValue("class");
        return name.equals("div") && kind != null && (kind.equals("page") || kind.equals("slide-content"));
    }

    private static String markOf(String name) {
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            return "# ";
        }
        return name.equals("li") ? "- " : "";
    }
}
