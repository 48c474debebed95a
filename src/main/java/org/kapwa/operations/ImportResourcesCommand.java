package org.kapwa.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kapwa.citations.Unreadable;
import org.kapwa.references.Line;
import org.kapwa.references.References;
import org.kapwa.references.Report;
import org.kapwa.web.Site;
import org.kapwa.web.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Brings bibliographic records into the library. Repeating it, also after it was interrupted, adds nothing twice.
@Command(
        name = "resources",
        description = {
            "Brings bibliographic records into the library: RIS, BibTeX, CSL-JSON, CSV, PubMed, EndNote, Web of Science,"
                    + " Ovid, MARC and MODS, found by their content. Records that the library has already are left out;"
                    + " repeating an import adds nothing twice. It works beside a running site as well as without one.",
            "Exit code: 0 when every record was read, 1 when some file or record could not be, 3 when there is no database."
        })
final class ImportResourcesCommand implements Callable<Integer> {

    private static final long MOST_BYTES = 100_000_000;
    private static final int INCOMPLETE = 1;
    private static final int USAGE = 2;
    private static final int NO_DATABASE = 3;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files of records")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--dry-run", description = "only tells what would become of each record; changes nothing")
    private boolean dryRun;

    @Option(names = "--as", paramLabel = "HANDLE", description = "the member whose resources they become (default: nobody's)")
    private String handle = "";

    @Option(names = "--report", paramLabel = "FILE.csv", description = "writes what became of each record into this table")
    private @Nullable Path report;

    @Option(names = "--quiet", description = "prints one line a file and not one a record")
    private boolean quiet;

    @Option(names = "--home", description = "the data folder (default: KAPWA_HOME or ./home)")
    private @Nullable Path home;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec command;

    private boolean incomplete;

    @Override
    public Integer call() throws IOException {
        var errors = command.commandLine().getErr();
        try (var site = CommandSite.openOrBegin(home)) {
            return bring(site);
        } catch (CannotStart noDatabase) {
            errors.println("kapwa: " + noDatabase.getMessage() + " " + noDatabase.action());
            return NO_DATABASE;
        }
    }

    private int bring(CommandSite site) throws IOException {
        var references = site.part(References.class);
        var words = site.part(Words.class);
        try (var table = new Report(tableWriter(), words, site.part(Site.class), "en")) {
            var destination = dryRun ? references.trial() : references.shelf(handle);
            for (var file : files) {
                bring(file, references, destination, new Telling(file.getFileName().toString(), words, table));
            }
            return incomplete ? INCOMPLETE : 0;
        } catch (IllegalArgumentException nobody) {
            command.commandLine().getErr().println("kapwa: no member has the handle " + nobody.getMessage() + ".");
            return USAGE;
        }
    }

    private void bring(Path file, References references, References.Destination destination, Telling telling)
            throws IOException {
        var start = System.nanoTime();
        try {
            if (Files.size(file) > MOST_BYTES) {
                telling.unreadable("references.file.too-large");
                return;
            }
            var result = references.bring(Files.readAllBytes(file), destination, telling::lines);
            telling.summary(result, (System.nanoTime() - start) / 1e9);
        } catch (Unreadable reason) {
            telling.unreadable(reason.reason());
        } catch (IOException notThere) {
            telling.unreadable("references.file.not-there");
        }
    }

    private PrintWriter tableWriter() throws IOException {
        return report == null
                ? new PrintWriter(java.io.Writer.nullWriter())
                : new PrintWriter(Files.newBufferedWriter(report, StandardCharsets.UTF_8));
    }

    /// Tells of one file, on the console and in the table.
    private final class Telling {

        private final String name;
        private final Words words;
        private final Report table;
        private final PrintWriter console = command.commandLine().getOut();

        Telling(String name, Words words, Report table) {
            this.name = name;
            this.words = words;
            this.table = table;
        }

        void lines(List<Line> lines) {
            try {
                for (var line : lines) {
                    table.add(name, line);
                    incomplete |= line.outcome() == Line.Outcome.REJECTED;
                    if (!quiet) {
                        console.println(text(line));
                    }
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        void summary(References.Result result, double seconds) {
            var tally = result.tally();
            console.printf(
                    "%s: %s, %d records in %.1f s: %d %s, %d duplicates, %d rejected%n",
                    name,
                    result.format().title(),
                    tally.records(),
                    seconds,
                    tally.created(),
                    dryRun ? "would be created" : "created",
                    tally.duplicates(),
                    tally.rejected());
            console.flush();
        }

        void unreadable(String reason) throws IOException {
            incomplete = true;
            table.addUnreadable(name, reason);
            console.printf("%s: not read. %s%n", name, words.say("en", reason));
            console.flush();
        }

        private String text(Line line) {
            var of = line.isKept() ? " " + line.resource() : "";
            var why = words.say("en", line.reason(), line.detail());
            return "  %d %s%s: %s (%s)".formatted(line.number(), line.outcome().code(), of, line.title(), why);
        }
    }
}
