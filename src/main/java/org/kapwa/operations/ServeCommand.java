package org.kapwa.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Serves the site until it is told to stop.
@Command(
        name = "serve",
        description = "Serves the site; starts its own database unless KAPWA_DATABASE_URL names one.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int IN_USE = 3;

    @Option(names = "--port", description = "the port to listen on (default: KAPWA_PORT or 8080)")
    private @Nullable Integer port;

    @Option(names = "--home", description = "the data folder (default: KAPWA_HOME or ./home)")
    private @Nullable Path home;

    @Option(names = "--demo", description = "fills an empty site with a small invented network")
    private boolean demo;

    @Option(names = "--train", hidden = true, description = "serves its own pages to itself for a while and ends")
    private boolean train;

    @Override
    public Integer call() throws InterruptedException {
        var folder = new Home(HomeFolder.of(home));
        var hindrance = Port.of(port).hindrance();
        if (hindrance.isPresent() && !folder.isServed()) {
            System.err.println("kapwa: " + hindrance.get() + ". Stop what uses it, or name another with --port.");
            return FAILED;
        }
        if (!folder.take()) {
            System.err.println("kapwa: another Kapwa already serves from " + folder.folder()
                    + ". Stop that one, or name another folder with --home.");
            return IN_USE;
        }
        folder.closeToOthers();
        return serve(folder);
    }

    private int serve(Home folder) throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var application = Composition.site();
        application.addListeners(
                new Settings(), (ApplicationListener<ContextClosedEvent>) _ -> stopped.countDown());
        var database = new DatabaseAhead();
        database.of(application);
        try {
            var site = application.run(settings(folder));
            if (train) {
                new Training(site).run();
                site.close();
            }
        } catch (RuntimeException reported) {
            database.abandon();
            return FAILED;
        }
        stopped.await();
        return 0;
    }

    /// What the command line says goes before what the environment says. The people of a demonstration share a printed
    /// password, so a second factor would protect nothing there.
    private String[] settings(Home folder) {
        var settings = new ArrayList<String>();
        settings.add("--kapwa.home=" + folder.folder());
        if (demo || Boolean.parseBoolean(System.getenv("KAPWA_DEMO"))) {
            settings.add("--kapwa.demo=true");
            if (System.getenv("KAPWA_SIGNIN_STAFF_SECOND_FACTOR") == null) {
                settings.add("--kapwa.signin.staff-second-factor=offered");
            }
        }
        if (port != null) {
            settings.add("--kapwa.port=" + port);
        }
        return settings.toArray(String[]::new);
    }
}
