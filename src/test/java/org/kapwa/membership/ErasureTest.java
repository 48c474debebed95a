package org.kapwa.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapwa.Mailbox;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.Waiting;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.audit.Audit;
import org.kapwa.web.Role;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever leaves is gone: name and address are searched for in every row of every table, in the file store, in the
/// index and in the logs of the site and of its database.
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init") // JUnit sets these before the first test
class ErasureTest {

    private static RunningSite site;
    private static JdbcClient db;

    private final String word = "kanari" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String email = word + "@example.org";
    private final Visitor here = site.visitor();

    @BeforeAll
    static void start() {
        site = RunningSite.with("--kapwa.joining.policy=approve");
        db = site.bean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void nothingSaysWhoTheyWereWhenTheyTakeEverythingAlong(CapturedOutput log) throws IOException {
        var amina = liveHere();
        assertThat(places(word)).isNotEmpty();

        var goodbye = here.post("/me/data/erasure", "contributions", "remove");

        assertThat(Visitor.location(goodbye)).isEqualTo("/gone");
        Waiting.until(Duration.ofSeconds(30), () -> places(word).isEmpty());
        System.out.printf("erasure: %d tables and %d files searched, %d hits%n", tables().size(), files().size(), places(word).size());
        assertThat(places(word)).isEmpty();
        assertThat(log.getAll().toLowerCase(Locale.ROOT)).contains("erasure: ").doesNotContain(word);
        assertThat(site.bean(Accounts.class).find(amina.id())).hasValueSatisfying(tombstone -> {
            assertThat(tombstone.isFormer()).isTrue();
            assertThat(tombstone.name()).isEqualTo("former member");
            assertThat(tombstone.email()).isEmpty();
        });
    }

    @Test
    void ofWhoeverIsNotLetInOnlyTheLetterThatSaysWhyStays() throws IOException {
        var amina = askToJoin();
        var desk = site.signedIn(site.member("Ada declines", Role.ADMINISTRATOR));

        desk.post("/admin/members/" + amina.id() + "/refusal", "reason", "Amina " + word + " is unknown here.");

        assertThat(places(word)).containsExactly("mail");
        assertThat(new Mailbox(site).subjects(email)).containsExactly("Kapwa: your request to join");
        assertThat(new Mailbox(site).text(email)).contains("is unknown here.");
        assertThat(site.bean(Audit.class).verify(10)).isEmpty();
    }

    @Test
    void nobodyElsesNameStandsInTheWay() {
        assertThat(site.member("Former").handle()).startsWith("member-former");
        assertThat(site.member("Former 7").handle()).startsWith("member-former");
    }

    @Test
    void theyAreOutAtOnceAndCannotComeBack() {
        liveHere();
        var elsewhere = site.visitor();
        elsewhere.signIn(email, RunningSite.PASSWORD);

        here.post("/me/data/erasure", "contributions", "remove");

        assertThat(elsewhere.get("/me").statusCode()).isEqualTo(303);
        assertThat(here.get("/me").statusCode()).isEqualTo(303);
        assertThat(site.visitor().post("/signin", "email", email, "password", RunningSite.PASSWORD).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatTheyPublishedStaysUnderNobodysNameWhenTheyWantIt() {
        var amina = liveHere();
        var published = publish(amina, "Kept leaflet");

        here.post("/me/data/erasure", "contributions", "keep");

        var page = site.visitor().get(published).body();
        assertThat(page).contains("Kept leaflet", "Former member").doesNotContain(word);
        assertThat(accountPlaces()).isEmpty();
    }

    @Test
    void draftsGoInAnyCase() {
        var amina = liveHere();

        here.post("/me/data/erasure", "contributions", "keep");

        assertThat(db.sql("select count(*) from resource where contributor = :member")
                        .param("member", amina.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aFileThatSomebodyElseSharesTooStays() {
        liveHere();
        var shared = ("The same leaflet " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        here.upload("/library", "leaflet.txt", shared, "link", "");
        var bilal = site.signedIn(site.member("Bilal has it too"));
        var his = Visitor.location(bilal.upload("/library", "leaflet.txt", shared, "link", "")).replaceAll("\\D+", "");

        here.post("/me/data/erasure", "contributions", "remove");

        Waiting.until(Duration.ofSeconds(30), () -> removalsWaiting() == 0);
        assertThat(bilal.bytes("/library/" + his + "/files/1/leaflet.txt").body()).isEqualTo(shared);
    }

    @Test
    void theAuditKeepsItsChainAndKnowsANumberOnly() {
        var amina = liveHere();

        here.post("/me/data/erasure", "contributions", "remove");

        assertThat(site.bean(Audit.class).verify(10)).isEmpty();
        assertThat(site.bean(Audit.class).about(amina.id(), 50))
                .anyMatch(entry -> entry.what().equals("membership.deed.left"))
                .allMatch(entry -> entry.reason().isEmpty());
    }

    @Test
    void leavingNeedsAChoice() {
        liveHere();

        assertThat(here.post("/me/data/erasure").statusCode()).isEqualTo(422);
        assertThat(here.get("/me").statusCode()).isEqualTo(200);
    }

    /// Joins, waits, is let in, shares, writes, saves, forgets the password, sets up a second factor, is suspended
    /// once.
    private Member liveHere() {
        var amina = askToJoin();
        var desk = site.signedIn(site.member("Ada decides", Role.ADMINISTRATOR));
        desk.post("/admin/members/" + amina.id() + "/approval");
        desk.post("/admin/members/" + amina.id() + "/suspension", "reason", "Wrote to Amina " + word);
        desk.post("/admin/members/" + amina.id() + "/reinstatement");
        desk.post("/admin/members/" + amina.id() + "/roles", "role", "host");
        site.visitor().post("/password", "email", email);
        site.visitor().post("/signin/link", "email", email);
        site.visitor().post("/register", "name", word, "email", email, "password", RunningSite.PASSWORD);
        desk.post("/admin/invitations", "email", email, "language", "en");
        here.signIn(email, RunningSite.PASSWORD);
        here.post("/me/email", "email", "new-" + email);
        here.post("/me/second-factor");
        share(word);
        here.post("/collections", "title", "Of " + word, "description", word);
        here.post("/me/searches", "path", "/search", "query", "q=" + word);
        return amina;
    }

    private Member askToJoin() {
        here.post("/register", "name", "Amina " + word, "email", email, "password", RunningSite.PASSWORD, "reason", word);
        here.post(new Mailbox(site).link(email, "/register/"));
        return site.bean(Accounts.class).byEmail(email).orElseThrow();
    }

    private String share(String title) {
        var text = ("Written by Amina " + word).getBytes(StandardCharsets.UTF_8);
        var begun = here.upload("/library", word + ".txt", text, "link", "");
        var id = Visitor.location(begun).replaceAll("\\D+", "");
        here.post("/library/" + id + "/draft", describe(id, title));
        return id;
    }

    private String publish(Member member, String title) {
        var begun = here.post("/library", "link", "https://example.org/kept");
        var id = Visitor.location(begun).replaceAll("\\D+", "");
        here.post("/library/" + id + "/submission", describe(id, title));
        var host = site.signedIn(site.member("Hoda publishes", Role.HOST));
        host.post("/library/" + id + "/publication");
        return "/library/" + id + "-kept-leaflet";
    }

    private String[] describe(String id, String title) {
        var version = here.get("/library/" + id + "/draft").body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        return new String[] {
            "version", version, "title", title, "summary", "About it.", "type", "manual", "languages", "en", "licence",
            "unknown", "link", "https://example.org/of/" + id
        };
    }

    private List<String> places(String canary) {
        var places = new ArrayList<String>();
        for (var table : tables()) {
            var hits = db.sql("select count(*) from " + table + " as t where lower(t::text) like :canary")
                    .param("canary", "%" + canary.toLowerCase(Locale.ROOT) + "%")
                    .query(Long.class)
                    .single();
            if (hits > 0) {
                places.add(table);
            }
        }
        files().stream().filter(file -> holds(file, canary)).forEach(file -> places.add(file.toString()));
        return places;
    }

    /// Where the account itself still shows, contributions aside.
    private List<String> accountPlaces() {
        return places(word).stream()
                .filter(place -> !List.of("resource_revision").contains(place))
                .filter(place -> !place.contains("/files/"))
                .filter(place -> !List.of("stored_file", "file_part").contains(place))
                .toList();
    }

    private static List<String> tables() {
        return db.sql("""
                        select quote_ident(table_name)
                          from information_schema.tables
                         where table_schema = 'public'
                           and table_type = 'BASE TABLE'
                        """).query(String.class).list();
    }

    private static long removalsWaiting() {
        return db.sql("select count(*) from scheduled_tasks where task_name = 'remove-unused-file'")
                .query(Long.class)
                .single();
    }

    private static List<Path> files() {
        var home = Path.of(site.property("kapwa.home"));
        var files = new ArrayList<Path>();
        for (var folder : List.of("files", "index", "postgres.log")) {
            try {
                Files.walkFileTree(home.resolve(folder), new Found(files));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return files;
    }

    /// Files that are there; the index gives some up while they are listed.
    private static final class Found extends SimpleFileVisitor<Path> {

        private final List<Path> files;

        Found(List<Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            if (why instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw why;
        }
    }

    private static boolean holds(Path file, String canary) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains(canary);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }
}
