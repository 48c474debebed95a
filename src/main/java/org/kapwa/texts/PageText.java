package org.kapwa.texts;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The text of a web page as a reader sees it.
final class PageText implements NodeVisitor {

    private static final String UNSEEN = "script, style, template, noscript, head, [hidden], svg";

    private final Pages pages;
    private int rows;
    private int items;

    private PageText(Pages pages) {
        this.pages = pages;
    }

    /// @return the page's title
    static String read(String html, Pages pages) {
        var document = Jsoup.parse(html);
        var title = document.title();
        document.select(UNSEEN).remove();
        document.body().traverse(new PageText(pages));
        return title;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            pages.text(text.getWholeText());
        } else if (node instanceof Element element) {
            start(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element);
        }
    }

    private void start(Element element) {
        switch (element.normalName()) {
            case "tr" -> {
                pages.endParagraph();
                rows++;
            }
            case "td", "th" -> pages.cell();
            case "li" -> {
                endBlock();
                items++;
            }
            case "br" -> pages.text(" ");
            default -> {
                if (element.isBlock()) {
                    endBlock();
                }
            }
        }
    }

    private void end(Element element) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> pages.endHeading();
            case "li" -> {
                endBlock();
                items--;
            }
            case "tr" -> {
                rows--;
                pages.endParagraph();
            }
            default -> {
                if (element.isBlock()) {
                    endBlock();
                }
            }
        }
    }

    private void endBlock() {
        if (rows > 0) {
            pages.text(" ");
        } else if (items > 0) {
            pages.endItem();
        } else {
            pages.endParagraph();
        }
    }
}
