package org.kapwa.operations;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.kapwa.Visitor;
import org.kapwa.operations.Deeds.Deed;
import org.kapwa.operations.Deeds.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A site that is killed while people write, again and again, and what it still has after each start.
public final class Killing implements AutoCloseable {

    private static final int WRITERS = 4;
    private static final Executor EACH_A_THREAD = Executors.newVirtualThreadPerTaskExecutor();
    private static final Pattern FIRST_LINK = Pattern.compile("/first-administrator/\\S+");
    private static final Pattern CONFIRMING_LINK = Pattern.compile("/register/\\S+");

    private final Path home = SiteProcess.newHome();
    private final Deeds deeds = new Deeds();
    private final Random random = new Random(9);
    private final List<Writer> writers = new ArrayList<>();
    private final Visitor host;
    private final StringBuilder logs = new StringBuilder();
    private SiteProcess site;

    /// What was found wrong.
    ///
    /// @param lost what was acknowledged and is gone
    /// @param invented what is there and nobody did
    /// @param twice what is there more than once
    /// @param damaged files that are not what was sent
    record Harm(List<String> lost, List<String> invented, List<String> twice, List<String> damaged) {

        boolean isNone() {
            return lost.isEmpty() && invented.isEmpty() && twice.isEmpty() && damaged.isEmpty();
        }
    }

    Killing() throws IOException {
        site = start(SiteProcess.freePort());
        var link = FIRST_LINK.matcher(site.output());
        if (!link.find()) {
            throw new IllegalStateException("no link for the first administrator: " + site.output());
        }
        host = new Visitor(site.url());
        host.post(link.group(), "name", "First", "email", Writer.address("first"), "password", Writer.PASSWORD);
        host.signIn(Writer.address("first"), Writer.PASSWORD);
        for (var i = 0; i < WRITERS; i++) {
            writers.add(new Writer(member("writer" + i), host, deeds));
        }
    }

    private Visitor member(String mark) {
        var visitor = new Visitor(site.url());
        Writer.join(visitor, mark);
        var mail = database()
                .sql("select text from mail where recipient = :to")
                .param("to", Writer.address(mark))
                .query(String.class)
                .single();
        var link = CONFIRMING_LINK.matcher(mail);
        if (!link.find()) {
            throw new IllegalStateException("no link in " + mail);
        }
        visitor.post(link.group());
        visitor.signIn(Writer.address(mark), Writer.PASSWORD);
        return visitor;
    }

    /// Kills a site a hundred times, or as often as `-Drounds=` says, and prints what was lost.
    public static void print() throws Exception {
        var rounds = Integer.getInteger("rounds", 100);
        try (var killing = new Killing()) {
            for (var round = 1; round <= rounds; round++) {
                killing.round(round);
                var harm = killing.harm();
                if (!harm.isNone()) {
                    System.out.printf("round %d: %s%n", round, harm);
                }
            }
            System.out.printf(
                    "%d kills under writes: %d deeds acknowledged (%s), %d unanswered, %d refused, at the end %s%n",
                    rounds,
                    killing.deeds.acknowledged(),
                    killing.deeds.acknowledgedByKind(),
                    killing.deeds.unanswered(),
                    killing.deeds.refused().size(),
                    killing.harm());
            killing.awaitEveryFileRead();
            System.out.printf(
                    "half taken: %s; published and not found: %s%n", killing.halfTaken(), killing.notFound());
        }
    }

    /// People write, the site is killed after a moment (the first time not before each kind of deed is done), every third
    /// time its database too, and is started again.
    void round(int number) throws IOException, InterruptedException {
        var writing = writers.stream()
                .map(writer -> CompletableFuture.runAsync(writer, EACH_A_THREAD))
                .toList();
        if (number == 1) {
            await().atMost(Duration.ofSeconds(60)).until(() -> deeds.acknowledgedByKind().size() == Kind.values().length);
        }
        Thread.sleep(random.nextLong(500, 4_000));
        site.kill();
        if (number % 3 == 0) {
            var database = site.database();
            database.destroyForcibly();
            database.onExit().join();
        }
        for (var writer : writing) {
            writer.join();
        }
        logs.append(site.output());
        site = start(site.port());
    }

    Deeds deeds() {
        return deeds;
    }

    /// What the sites that were killed had logged.
    String logs() {
        return logs.toString();
    }

    Harm harm() throws IOException {
        var there = recovered();
        var once = new TreeSet<Deed>();
        var twice = there.stream().filter(deed -> !once.add(deed)).map(Deed::toString).toList();
        return new Harm(
                deeds.lostFrom(there).stream().map(Deed::toString).toList(),
                deeds.inventedIn(there).stream().map(Deed::toString).toList(),
                twice,
                damaged());
    }

    /// Published resources that the search, which a host asks, does not find.
    List<String> notFound() {
        return marks("select link from resource where state = 'published'").stream()
                .filter(mark -> !host.get("/search?q=" + mark).body().contains(mark + " "))
                .toList();
    }

    /// Waits until the text of every file is read.
    void awaitEveryFileRead() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> database()
                                .sql("select count(*) from stored_file where reading = 'waiting'")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    /// Resources whose history does not have one entry for each change: a step was half taken.
    List<String> halfTaken() {
        return database()
                .sql("""
                        select r.link from resource r
                        where r.version - 1 <> (
                            select count(*) from resource_revision v
                            where v.resource = r.id and v.version between 1 and r.version - 1)
                        """)
                .query(String.class)
                .list();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        site.close();
        Home.remove(home);
    }

    private SiteProcess start(int port) throws IOException {
        return SiteProcess.start(home, port, Map.of("KAPWA_SIGNIN_STAFF_SECOND_FACTOR", "offered"))
                .awaitReady();
    }

    private List<Deed> recovered() {
        var found = new ArrayList<Deed>();
        add(found, Kind.SHARED, marks("select link from resource"));
        add(found, Kind.SUBMITTED, marks("select link from resource where state in ('submitted', 'published')"));
        add(found, Kind.PUBLISHED, marks("select link from resource where state = 'published'"));
        add(found, Kind.SAVED, marks("select link from resource join saved_resource on resource = id"));
        add(found, Kind.NOTED, database().sql("select text from resource_note").query(String.class).list());
        add(found, Kind.REGISTERED, registered());
        return found;
    }

    /// Who asked to join, and was written to: one without the other is not there.
    private List<String> registered() {
        return database()
                .sql("select split_part(email, '@', 1) from registration where exists ("
                        + "select 1 from mail where recipient = registration.email)")
                .query(String.class)
                .list();
    }

    private List<String> marks(String links) {
        return database().sql(links).query(String.class).list().stream().map(Writer::mark).toList();
    }

    private static void add(List<Deed> found, Kind kind, List<String> marks) {
        marks.forEach(mark -> found.add(new Deed(kind, mark)));
    }

    private List<String> damaged() throws IOException {
        var damaged = new ArrayList<String>();
        var kept = database()
                .sql("select link, coalesce(file, '') as file from resource left join resource_file on resource = id")
                .query((row, _) -> Map.entry(Writer.mark(row.getString("link")), row.getString("file")))
                .list();
        for (var each : kept) {
            var mark = each.getKey();
            var hash = each.getValue();
            if (Writer.hasFile(mark) ? !isWhole(mark, hash) : !hash.isEmpty()) {
                damaged.add(mark);
            }
        }
        return damaged;
    }

    private boolean isWhole(String mark, String hash) throws IOException {
        if (hash.isEmpty()) {
            return false;
        }
        var file = home.resolve("files").resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
        return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), Writer.content(mark));
    }

    private JdbcClient database() {
        try {
            return JdbcClient.create(new DriverManagerDataSource(Files.readString(home.resolve("database.url")).strip()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
