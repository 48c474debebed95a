package org.kapwa.citations;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads BibTeX and BibLaTeX. An own reader, since entries come with free text between them, no-break spaces and
/// missing braces, and one bad entry must not take the others along.
final class BibTexReader implements CitationReader {

    private static final Pattern ENTRY = Pattern.compile("(?m)^\\s*@\\s*\\w+\\s*[{(]");
    private static final FieldNames NAMES = FieldNames.of("bibtex");

    @Override
    public Format format() {
        return Format.BIBTEX;
    }

    @Override
    public boolean recognises(String start) {
        return ENTRY.matcher(start).find();
    }

    @Override
    public Stream<Entry> read(String text) {
        return StreamSupport.stream(new Entries(new BibTexScanner(text)), false);
    }

    private static final class Entries extends Spliterators.AbstractSpliterator<Entry> {

        private final BibTexScanner scanner;
        private int number;

        Entries(BibTexScanner scanner) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.scanner = scanner;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Entry> action) {
            var raw = scanner.next();
            if (raw == null) {
                return false;
            }
            number++;
            action.accept(raw.isWhole() ? draft(raw).entry(number) : new Entry.Bad(number, "citations.bad.bibtex", raw.key()));
            return true;
        }
    }

    private static Draft draft(BibTexScanner.Raw raw) {
        var draft = new Draft();
        draft.add(NAMES, "@", raw.type());
        raw.fields().forEach((name, value) -> {
            if (name.equals("author") || name.equals("editor")) {
                people(name, value, draft);
            } else {
                draft.add(NAMES, name, Latex.plain(value));
            }
        });
        return draft;
    }

    private static void people(String name, String value, Draft draft) {
        for (var person : BibTexScanner.people(value)) {
            draft.add(NAMES, name, Latex.plain(PersonNames.fromBibTex(person)));
        }
    }
}
