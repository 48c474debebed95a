package org.kapwa.references;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kapwa.citations.Entry;
import org.kapwa.library.Accession;
import org.kapwa.works.Duplicate;

/// What became of one record of a file.
///
/// @param number its place in the file, counted from 1
/// @param resource the resource that it became or that is the same; in a trial the negative of its place
/// @param reason the key of the sentence that says why
/// @param detail what the sentence names: the identifier in common, the first words of what could not be read
public record Line(
        int number, Outcome outcome, String title, @Nullable Long resource, String reason, String detail) {

    private static final int LONGEST_TITLE = 500;

    public enum Outcome {
        CREATED,
        DUPLICATE,
        REJECTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Line of(Entry.Good entry, Accession accession) {
        var title = entry.citation().title();
        return switch (accession) {
            case Accession.Taken taken -> new Line(
                    entry.number(),
                    Outcome.CREATED,
                    shortened(title),
                    taken.resource(),
                    taken.shortened() ? "references.line.shortened" : "references.line.created",
                    "");
            case Accession.Known known -> new Line(
                    entry.number(),
                    Outcome.DUPLICATE,
                    shortened(title),
                    known.duplicate().resource(),
                    reason(known.duplicate()),
                    known.duplicate().detail().startsWith("record:") ? "" : known.duplicate().detail());
        };
    }

    static Line of(Entry.Bad entry) {
        return new Line(entry.number(), Outcome.REJECTED, entry.excerpt(), null, entry.reason(), "");
    }

    /// Whether the resource has a page.
    public boolean isKept() {
        return resource != null && resource > 0;
    }

    private static String reason(Duplicate duplicate) {
        return switch (duplicate.reason()) {
            case IDENTIFIER -> duplicate.detail().startsWith("record:")
                    ? "references.line.whole"
                    : "references.line.identifier";
            case TITLE -> "references.line.title";
            case TEXT -> "references.line.text";
        };
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
