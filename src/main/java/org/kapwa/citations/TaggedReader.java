package org.kapwa.citations;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads the formats that have a tag at the start of a line: RIS, MEDLINE, Web of Science, EndNote.
///
/// @param line a line with a tag: the tag, then the value
/// @param first the tag that begins a record
/// @param last the tag that ends one, or empty
/// @param blankEnds whether an empty line ends a record too
/// @param repeating tags whose further lines are further values, not more of the first
record TaggedReader(
        Format format,
        Pattern recognised,
        FieldNames names,
        UnaryOperator<String> tagLine,
        String first,
        String last,
        boolean blankEnds,
        Set<String> repeating)
        implements CitationReader {

    private static final String STRICT_RIS = "^\\s{0,2}([A-Z][A-Z0-9])(?: {2}| ?\\t+)-(?:\\s+(.*)|)$";
    private static final String LOOSE_RIS = "^\\s{0,2}([A-Z][A-Z0-9])[ \\t]*-(?:\\s+(.*)|)$";

    /// Files whose `TY` stands as the format says are read strictly: in a wrapped abstract a line may begin `US -
    /// based`.
    static TaggedReader ris() {
        return new TaggedReader(
                Format.RIS,
                Pattern.compile("(?s)(?:.*\\n)?\\s{0,2}TY[ \\t]{0,2}-.*|[A-Z][A-Z0-9] {2}- .*\\n[A-Z][A-Z0-9] {2}- .*"),
                FieldNames.of("ris"),
                text -> Pattern.compile("(?m)^\\s{0,2}TY {2}-").matcher(text).find() ? STRICT_RIS : LOOSE_RIS,
                "TY",
                "ER",
                false,
                Set.of("KW"));
    }

    static TaggedReader medline() {
        return new TaggedReader(
                Format.MEDLINE,
                Pattern.compile("(?s)(?:PMID|PMCR?|OWN|STAT) ?- ?\\S.*"),
                FieldNames.of("medline"),
                _ -> "^([A-Z]{2,4}) {0,2}-(?: ?(.*))$",
                "PMID",
                "",
                true,
                Set.of());
    }

    static TaggedReader webOfScience() {
        return new TaggedReader(
                Format.WEB_OF_SCIENCE,
                Pattern.compile("(?s)(?:FN |PT [A-Z]\\s*\\n).*"),
                FieldNames.of("web-of-science"),
                _ -> "^([A-Z][A-Z0-9])(?: (.*)|)$",
                "PT",
                "ER",
                false,
                Set.of("AU", "AF", "BE", "CA", "ED"));
    }

    static TaggedReader endNote() {
        return new TaggedReader(
                Format.ENDNOTE,
                Pattern.compile("(?s)%[0-9A-Z@](?:[ \\t].*|\\s*\\n.*)"),
                FieldNames.of("endnote"),
                _ -> "^(%\\S)(?:\\s(.*)|)$",
                "%0",
                "",
                true,
                Set.of("%K"));
    }

    @Override
    public boolean recognises(String start) {
        return recognised.matcher(start).matches();
    }

    @Override
    public Stream<Entry> read(String text) {
        var anyTagBegins = blankEnds || !Pattern.compile("(?m)^\\s{0,2}" + first + "\\b").matcher(text).find();
        var tag = Pattern.compile(tagLine.apply(text));
        return StreamSupport.stream(new TaggedRecords(this, tag, text.lines().iterator(), anyTagBegins), false);
    }
}
