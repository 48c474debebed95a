package org.kapwa.references;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kapwa.accounts.Accounts;
import org.kapwa.citations.Citation;
import org.kapwa.citations.Citations;
import org.kapwa.citations.Format;
import org.kapwa.citations.Unreadable;
import org.kapwa.library.Accession;
import org.kapwa.library.Library;
import org.springframework.stereotype.Component;

/// Brings records of files into the library.
@Component
public class References {

    private static final String CONTRIBUTOR = "Import";

    private final Citations citations;
    private final Library library;
    private final Accounts accounts;

    References(Citations citations, Library library, Accounts accounts) {
        this.citations = citations;
        this.library = library;
        this.accounts = accounts;
    }

    /// What a file is and what became of its records.
    public record Result(Format format, Tally tally) {}

    /// Where records go: into the library for a member, or nowhere in a trial. Files that are brought to the same
    /// destination know of each other's records.
    public record Destination(Function<List<Citation>, List<Accession>> library) {}

    /// @param handle whose resources they become; empty: those of the member "Import", who is nobody
    /// @throws IllegalArgumentException when nobody has that handle
    public Destination shelf(String handle) {
        var contributor = handle.isEmpty()
                ? accounts.system(CONTRIBUTOR).id()
                : accounts.byHandle(handle).orElseThrow(() -> new IllegalArgumentException(handle)).id();
        return new Destination(records -> library.take(records, contributor));
    }

    /// Tells what would become of records, and changes nothing.
    public Destination trial() {
        return new Destination(library.trial()::tryOut);
    }

    /// Brings a file's records, a hundred in a transaction; what was brought stays, even if it is interrupted then.
    ///
    /// @param told hears of each hundred once they are kept
    /// @throws Unreadable when it is no file of records
    public Result bring(byte[] content, Destination destination, Consumer<List<Line>> told) throws Unreadable {
        var file = open(content);
        var tally = Tally.NONE;
        while (file.hasNext()) {
            var lines = RecordFile.handOver(file.next(), destination.library());
            tally = tally.and(lines);
            told.accept(lines);
        }
        return new Result(file.format(), tally);
    }

    RecordFile open(byte[] content) throws Unreadable {
        var read = citations.read(content);
        return new RecordFile(read.format(), read.entries().iterator());
    }
}
