package org.kapwa.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kapwa.thesaurus.Line;
import org.kapwa.thesaurus.Report;
import org.kapwa.thesaurus.Thesaurus;
import org.kapwa.thesaurus.Unreadable;
import org.kapwa.web.Viewer;
import org.kapwa.web.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Brings concepts of other vocabularies into this one's. Repeating it adds nothing twice.
@Command(
        name = "concepts",
        description = {
            "Brings concepts of other vocabularies in: SKOS in RDF/XML or Turtle, or a table with the columns concept,"
                    + " language, label, variants, found by their content. Concepts that are ours by an address or a label"
                    + " get the other words too. It works beside a running site, which follows within seconds, as well as"
                    + " without one.",
            "Exit code: 0 when every concept was taken, 1 when some file or concept could not be, 3 when there is no database."
        })
final class ImportConceptsCommand implements Callable<Integer> {

    private static final int INCOMPLETE = 1;
    private static final int NO_DATABASE = 3;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files of concepts")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--dry-run", description = "only tells what would become of each concept; changes nothing")
    private boolean dryRun;

    @Option(names = "--quiet", description = "prints one line a file and not one a concept")
    private boolean quiet;

    @Option(names = "--home", description = "the data folder (default: KAPWA_HOME or ./home)")
    private @Nullable Path home;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec command;

    @Override
    public Integer call() {
        try (var site = CommandSite.openOrBegin(home)) {
            var complete = true;
            for (var file : files) {
                complete &= bring(file, site.part(Thesaurus.class), site.part(Words.class));
            }
            return complete ? 0 : INCOMPLETE;
        } catch (CannotStart noDatabase) {
            command.commandLine().getErr().println("kapwa: " + noDatabase.getMessage() + " " + noDatabase.action());
            return NO_DATABASE;
        }
    }

    /// @return whether all of the file was taken
    private boolean bring(Path file, Thesaurus thesaurus, Words words) {
        var console = command.commandLine().getOut();
        try {
            var report = thesaurus.take(Files.readAllBytes(file), dryRun, Viewer.ANONYMOUS);
            if (!quiet) {
                report.lines().forEach(line -> console.println(text(line, words)));
            }
            console.println(file.getFileName() + ": " + summary(report));
            return report.count(Line.Outcome.REJECTED) == 0;
        } catch (Unreadable unreadable) {
            console.println(file.getFileName() + ": " + words.say("en", unreadable.reason(), unreadable.detail()));
        } catch (IOException notThere) {
            console.println(file.getFileName() + ": " + words.say("en", "thesaurus.unreadable.not-there"));
        } finally {
            console.flush();
        }
        return false;
    }

    private static String text(Line line, Words words) {
        var why = words.say("en", line.reason(), line.detail());
        var languages = line.languages().isEmpty() ? "" : " [" + String.join(" ", line.languages()) + "]";
        return "  %s %s: %s (%s)%s".formatted(line.outcome().code(), line.concept(), line.label(), why, languages);
    }

    private String summary(Report report) {
        return "%d concepts: %d %s, %d merged, %d the same, %d rejected".formatted(
                report.lines().size(),
                report.count(Line.Outcome.NEW),
                dryRun ? "would be new" : "new",
                report.count(Line.Outcome.MERGED),
                report.count(Line.Outcome.SAME),
                report.count(Line.Outcome.REJECTED));
    }
}
