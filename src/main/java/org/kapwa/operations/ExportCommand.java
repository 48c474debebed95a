package org.kapwa.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kapwa.citations.Citations;
import org.kapwa.citations.Format;
import org.kapwa.library.Library;
import org.kapwa.thesaurus.Thesaurus;
import org.kapwa.web.Viewer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes what the site holds into files.
@Command(name = "export", description = "Writes what the site holds into files.")
final class ExportCommand {

    private static final int MOST = 1_000_000;
    private static final int AT_ONCE = 500;

    @Command(name = "resources", description = "Writes the published resources as references.")
    int resources(
            @Parameters(paramLabel = "FILE", description = "to write; its ending says how: csv, ris, bib or json") Path file,
            @Option(names = "--home", description = "the data folder (default: KAPWA_HOME or ./home)") @Nullable Path home)
            throws IOException {
        var format = format(String.valueOf(file.getFileName()));
        try (var site = CommandSite.open(home);
                var out = Files.newOutputStream(file)) {
            var library = site.part(Library.class);
            var ids = library.newestIds(Viewer.ANONYMOUS, MOST);
            var records = IntStream.iterate(0, from -> from < ids.size(), from -> from + AT_ONCE)
                    .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .flatMap(some -> library.citations(some, Viewer.ANONYMOUS).stream());
            site.part(Citations.class).write(format, records, out);
            System.out.printf("%d resources were written to %s%n", ids.size(), file);
        }
        return 0;
    }

    private static Format format(String name) {
        try {
            return Format.ofEnding(name.substring(name.lastIndexOf('.') + 1));
        } catch (IllegalArgumentException unknown) {
            throw new CannotStart(
                    "References cannot be written as " + name + ".", "Let the file's name end in csv, ris, bib or json.");
        }
    }

    @Command(name = "concepts", description = "Writes all concepts with their words in all languages.")
    int concepts(
            @Parameters(paramLabel = "FILE", description = "to write; its ending says how: rdf or xml (SKOS) or csv") Path file,
            @Option(names = "--home", description = "the data folder (default: KAPWA_HOME or ./home)") @Nullable Path home)
            throws IOException {
        var isTable = isTable(String.valueOf(file.getFileName()));
        try (var site = CommandSite.open(home);
                var out = Files.newOutputStream(file)) {
            var thesaurus = site.part(Thesaurus.class);
            if (isTable) {
                thesaurus.writeTable(out);
            } else {
                thesaurus.writeSkos(out);
            }
        }
        return 0;
    }

    private static boolean isTable(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv" -> true;
            case "rdf", "xml" -> false;
            default -> throw new CannotStart(
                    "Concepts cannot be written as " + name + ".", "Let the file's name end in rdf, xml or csv.");
        };
    }
}
