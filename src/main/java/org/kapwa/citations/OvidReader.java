package org.kapwa.citations;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads Ovid's plain text: `<1>`, then names of fields alone on a line with their values indented below.
final class OvidReader implements CitationReader {

    private static final Pattern NUMBER = Pattern.compile("(?m)^<\\d+>\\s*$");
    private static final FieldNames NAMES = FieldNames.of("ovid");

    @Override
    public Format format() {
        return Format.OVID;
    }

    @Override
    public boolean recognises(String start) {
        return NUMBER.matcher(start).lookingAt();
    }

    @Override
    public Stream<Entry> read(String text) {
        var count = new AtomicInteger();
        return Arrays.stream(NUMBER.split(text))
                .filter(record -> !record.isBlank())
                .map(record -> draft(record).entry(count.incrementAndGet()));
    }

    private static Draft draft(String record) {
        var draft = new Draft();
        var name = "";
        var value = new StringBuilder();
        for (var line : record.lines().toList()) {
            if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
                keep(draft, name, value);
                name = line;
            } else if (!line.isBlank()) {
                value.append(value.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        keep(draft, name, value);
        return draft;
    }

    /// A title carries its kind in brackets: `….[Review]`.
    private static void keep(Draft draft, String name, StringBuilder value) {
        var text = value.toString();
        var kind = Pattern.compile("^(.*?)\\.?\\[([A-Z][a-z]+)]\\.?$").matcher(text);
        if (name.strip().equals("Title") && kind.matches()) {
            draft.add(NAMES, "Document Type", kind.group(2));
            draft.add(NAMES, name, kind.group(1));
        } else if (!text.equals("-")) {
            draft.add(NAMES, name, text.replaceAll("\\.$", ""));
        }
        value.setLength(0);
    }
}
