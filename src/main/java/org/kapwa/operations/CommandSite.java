package org.kapwa.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kapwa.Kapwa;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/// The site without pages, jobs and search index, for one command: on the database of the process that serves from the
/// same home, or, when none does, on one that starts and stops with the command.
final class CommandSite implements AutoCloseable {

    private final Home home;
    private final ConfigurableApplicationContext context;

    private CommandSite(Home home, ConfigurableApplicationContext context) {
        this.home = home;
        this.context = context;
    }

    /// @throws IllegalStateException when the home is taken and says of no database
    static CommandSite open(Path folder) {
        var home = new Home(folder);
        var settings = new ArrayList<>(List.of(
                "--kapwa.home=" + home.folder(), "--kapwa.serving=false", "--db-scheduler.enabled=false"));
        if (!home.take()) {
            var url = home.announced().orElseThrow(() -> new IllegalStateException(
                    "Another Kapwa holds " + home.folder() + ", but its database is not up. Try again in a moment."));
            settings.add("--kapwa.database.url=" + url);
            settings.add("--kapwa.database.migrate=false");
        }
        var application = new SpringApplication(Kapwa.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        return new CommandSite(home, application.run(settings.toArray(String[]::new)));
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        home.release();
    }
}
