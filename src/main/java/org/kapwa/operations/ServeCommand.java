package org.kapwa.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.kapwa.Kapwa;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Serves the site until it is told to stop.
@Command(name = "serve", description = "Serves the site; starts its own database unless KAPWA_DATABASE_URL names one.")
final class ServeCommand implements Callable<Integer> {

    private static final int IN_USE = 3;

    @Option(names = "--port", description = "the port to listen on (default: 8080)")
    private @Nullable Integer port;

    @Option(names = "--home", description = "the data folder (default: KAPWA_HOME or ./home)")
    private @Nullable Path home;

    @Option(names = "--demo", description = "fills an empty site with a small invented network")
    private boolean demo;

    @Override
    public Integer call() throws InterruptedException {
        var folder = new Home(home == null ? HomeFolder.fromEnvironment() : home);
        if (!folder.take()) {
            System.err.println("Another Kapwa already serves from " + folder.folder()
                    + ". Stop that one, or name another folder with --home.");
            return IN_USE;
        }
        var stopped = new CountDownLatch(1);
        var application = new SpringApplication(Kapwa.class);
        application.addListeners((ApplicationListener<ContextClosedEvent>) _ -> stopped.countDown());
        application.run(settings(folder));
        stopped.await();
        return 0;
    }

    private String[] settings(Home folder) {
        var settings = new ArrayList<String>();
        settings.add("--kapwa.home=" + folder.folder());
        settings.add("--kapwa.demo=" + demo);
        if (port != null) {
            settings.add("--server.port=" + port);
            if (System.getenv("KAPWA_SITE_URL") == null) {
                settings.add("--kapwa.site.url=http://localhost:" + port);
            }
        }
        return settings.toArray(String[]::new);
    }
}
