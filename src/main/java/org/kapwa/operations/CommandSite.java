package org.kapwa.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.Kapwa;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.StandardEnvironment;

/// The site without pages, jobs and search index, for one command: on the database of the process that serves from the
/// same home, or, when none does, on one that starts and stops with the command.
final class CommandSite implements AutoCloseable {

    private final Home home;
    private final ConfigurableApplicationContext context;

    private CommandSite(Home home, ConfigurableApplicationContext context) {
        this.home = home;
        this.context = context;
    }

    /// On a data folder that is there: a mistyped one must not begin another site.
    ///
    /// @throws CannotStart when it is not, or another process holds it and says of no database
    static CommandSite open(@Nullable Path named) {
        var folder = HomeFolder.of(named);
        if (!Files.isDirectory(folder)) {
            throw new CannotStart(
                    "There is no data folder " + folder.toAbsolutePath() + ".", "Name the site's own with --home or KAPWA_HOME.");
        }
        return begin(folder);
    }

    /// On a data folder that may be a new one, which is told, because it may have been mistyped.
    ///
    /// @throws CannotStart when there is no database: another process holds the folder and says of none, or it cannot be
    ///     reached
    static CommandSite openOrBegin(@Nullable Path named) {
        var folder = HomeFolder.of(named);
        if (!Files.isDirectory(folder)) {
            System.err.println("kapwa: there is no data folder " + folder.toAbsolutePath() + " yet; a new site begins there.");
        }
        return begin(folder);
    }

    private static CommandSite begin(Path folder) {
        var home = new Home(folder);
        var settings = new ArrayList<>(List.of(
                "--kapwa.home=" + home.folder(), "--kapwa.serving=false", "--db-scheduler.enabled=false"));
        if (!home.take()) {
            settings.add("--kapwa.database.url=" + databaseBeside(home));
            settings.add("--kapwa.database.migrate=false");
        }
        var application = new SpringApplication(Kapwa.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        try {
            return new CommandSite(home, application.run(settings.toArray(String[]::new)));
        } catch (RuntimeException failed) {
            home.release();
            throw NestedExceptionUtils.getMostSpecificCause(failed) instanceof CannotStart why ? why : failed;
        }
    }

    /// The database of the process that holds the folder: its own, of which it says, or the outside one that the settings name.
    private static String databaseBeside(Home home) {
        var named = new StandardEnvironment().getProperty("kapwa.database.url", "").strip();
        var announced = home.announced().orElse(named);
        if (announced.isEmpty()) {
            throw new CannotStart(
                    "Another Kapwa holds " + home.folder() + ", but its database is not up.",
                    "Try again in a moment; if it has an outside database, name that with KAPWA_DATABASE_URL.");
        }
        if (!named.isEmpty() && !named.equals(announced)) {
            throw new CannotStart(
                    "KAPWA_DATABASE_URL names another database than that of the Kapwa that holds " + home.folder() + ".",
                    "Unset it, or name another folder with --home.");
        }
        return announced;
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
