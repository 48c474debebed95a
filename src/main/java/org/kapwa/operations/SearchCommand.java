package org.kapwa.operations;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kapwa.search.Search;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What can be done about the search index.
@Command(name = "search", description = "Looks after the search index.")
final class SearchCommand {

    @Command(name = "rebuild", description = "Has every node build its index anew; searches go on meanwhile.")
    int rebuild(@Option(names = "--home", description = "the data folder (default: KAPWA_HOME or ./home)") @Nullable Path home) {
        try (var site = CommandSite.open(home)) {
            site.part(Search.class).rebuild();
        }
        System.out.println("Each node builds its index anew as soon as it serves.");
        return 0;
    }
}
