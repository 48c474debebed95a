package org.kapwa.finding;

import java.util.List;
import org.kapwa.search.Results;
import org.kapwa.search.Results.Snippet;

/// A hit as it is shown: marked as the index found it, but only where its module still says the same.
final class MarkedHit {

    private MarkedHit() {}

    static Listing.Hit of(HitCard card, Results.Hit hit) {
        var title = escaped(card.title());
        var marked = hit.title().replace("<mark>", "").replace("</mark>", "");
        var lines = hit.snippets().stream().filter(snippet -> snippet.page() == 0).toList();
        return new Listing.Hit(
                card,
                marked.equals(title) ? hit.title() : title,
                lines.isEmpty() ? escaped(card.line()) : lines.getFirst().html(),
                passages(hit));
    }

    private static List<Snippet> passages(Results.Hit hit) {
        return hit.snippets().stream().filter(snippet -> snippet.page() > 0).toList();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }
}
