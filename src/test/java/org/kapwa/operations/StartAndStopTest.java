package org.kapwa.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Starting and stopping, with real processes and real signals.
class StartAndStopTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void aStoppedSiteLeavesNothingRunning() throws Exception {
        try (var site = SiteProcess.start(SiteProcess.newHome(), SiteProcess.freePort(), Map.of("KAPWA_LOGS", "ecs"))
                .awaitReady()) {
            var database = site.database();
            assertThat(group(database)).as("Ctrl-C reaches the site alone").isEqualTo(database.pid());
            assertThat(Files.getPosixFilePermissions(site.home().resolve("index"))).hasSize(3);

            site.stop();

            assertThat(database.isAlive()).isFalse();
            assertThat(SiteProcess.database(site.home())).isEmpty();
            assertThat(site.output()).as("the log as JSON").containsPattern("\\{\"@timestamp\":.*\"message\":");
        }
    }

    @Test
    void aSiteServedForADemonstrationFillsItself() throws Exception {
        try (var site = SiteProcess.start(SiteProcess.newHome(), SiteProcess.freePort(), "--demo").awaitReady()) {
            await().atMost(Duration.ofMinutes(2)).until(() -> site.get("/library").body().contains("/library/1-"));

            assertThat(site.output()).contains(Files.readString(site.home().resolve("demo.password")).strip());
        }
    }

    @Test
    void aSecondSiteOnTheSameHomeIsRefused() throws Exception {
        try (var first = SiteProcess.start(SiteProcess.newHome(), SiteProcess.freePort()).awaitReady();
                var second = SiteProcess.start(first.home(), SiteProcess.freePort())) {

            var exit = second.awaitExit();

            assertThat(exit).isEqualTo(3);
            assertThat(second.output()).contains("another Kapwa already serves from " + first.home());
            assertThat(first.isReady()).isTrue();
        }
    }

    @Test
    void aSecondSiteOnTheSameHomeAndPortHearsOfTheHome() throws Exception {
        try (var first = SiteProcess.start(SiteProcess.newHome(), SiteProcess.freePort()).awaitReady();
                var second = SiteProcess.start(first.home(), first.port())) {

            assertThat(second.awaitExit()).isEqualTo(3);
            assertThat(second.output()).contains("another Kapwa already serves from " + first.home());
        }
    }

    @Test
    void aSiteThatIsStoppedWhileItStartsLeavesNoDatabaseBehind() throws Exception {
        var home = SiteProcess.newHome();
        var site = SiteProcess.start(home, SiteProcess.freePort());
        var postmaster = home.resolve("postgres/postmaster.pid");
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(postmaster));
        var database = ProcessHandle.of(Long.parseLong(Files.readString(postmaster).lines().findFirst().orElseThrow()));

        site.stop();
        site.awaitExit();

        assertThat(database.filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void afterAKillTheNextStartTakesOver() throws Exception {
        var home = SiteProcess.newHome();
        var killed = SiteProcess.start(home, SiteProcess.freePort()).awaitReady();
        killed.kill();
        var orphan = killed.database();
        assertThat(orphan.isAlive()).isTrue();

        try (var next = SiteProcess.start(home, killed.port()).awaitReady()) {

            assertThat(orphan.isAlive()).isFalse();
            assertThat(next.output()).contains("stopping the database of a site that was killed");
        }
    }

    @Test
    void whoHasTheNumberOfADeadDatabaseIsLeftInPeace() throws Exception {
        var home = SiteProcess.newHome();
        var first = SiteProcess.start(home, SiteProcess.freePort()).awaitReady();
        var pidFile = Files.readString(home.resolve("postgres/postmaster.pid"));
        first.stop();
        var stranger = new ProcessBuilder("sleep", "300").start();
        Files.writeString(
                home.resolve("postgres/postmaster.pid"), pidFile.replaceFirst("\\d+", Long.toString(stranger.pid())));

        try (var _ = SiteProcess.start(home, first.port()).awaitReady()) {

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aSiteWhoseDatabaseIsKilledSaysSoAndComesBack() throws Exception {
        try (var site = SiteProcess.start(SiteProcess.newHome(), SiteProcess.freePort()).awaitReady()) {
            var database = site.database();
            database.destroyForcibly();
            database.onExit().join();

            var answers = new ArrayList<HttpResponse<String>>();
            await().atMost(SOON).until(() -> {
                answers.add(site.get("/library/1"));
                return site.isReady();
            });

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isIn(404, 503);
                assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(answer.statusCode() == 503);
            });
            assertThat(site.output()).contains("the database ended by itself").contains("the database is back");
            assertThat(site.database().pid()).isNotEqualTo(database.pid());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        var file = Files.createTempFile("kapwa", "");
        var site = SiteProcess.start(file.resolve("home"), SiteProcess.freePort());

        assertThat(site.awaitExit()).isEqualTo(1);
        assertThat(site.output()).contains("cannot be written", "--home").doesNotContain("Exception:");
    }

    @Test
    void aMistypedSettingIsNamedAndNothingStarts() throws Exception {
        var site = SiteProcess.start(
                SiteProcess.newHome(),
                SiteProcess.freePort(),
                Map.of("KAPWA_JOINING_POLCY", "invite", "KAPWA_SCAN", "no", "KAPWA_LOGS", "xml"));

        assertThat(site.awaitExit()).isEqualTo(1);
        assertThat(site.output())
                .contains("There is no setting KAPWA_JOINING_POLCY", "KAPWA_SCAN is 'no', but must be off, prefer or require")
                .contains("KAPWA_LOGS is 'xml', but must be ecs, gelf or logstash")
                .doesNotContain("Exception:");
        assertThat(SiteProcess.database(site.home())).isEmpty();
    }

    @Test
    void aPortInUseIsNamedAndNothingStaysBehind() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var site = SiteProcess.start(SiteProcess.newHome().resolve("new"), taken.getLocalPort());

            assertThat(site.awaitExit()).isEqualTo(1);
            assertThat(site.output()).hasLineCount(1).contains("port " + taken.getLocalPort() + " is in use");
            assertThat(site.home()).doesNotExist();
        }
    }

    @Test
    void readinessNamesWhatIsDown() throws Exception {
        try (var site = SiteProcess.start(SiteProcess.newHome(), SiteProcess.freePort()).awaitReady()) {
            assertThat(site.get("/readyz").body()).contains("database ok\n", "files ok\n");

            assertThat(site.get("/readyz").body()).contains("index ok\n");

            replaceByFile(site.home().resolve("files"));
            var answer = site.get("/readyz");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("database ok\n", "files down\n");
        }
    }

    /// What its disk loses or has no room for, an index has to find again.
    @Test
    void anIndexThatCannotBeWrittenIsNamedAndBuiltAgainByItself() throws Exception {
        try (var site = SiteProcess.start(SiteProcess.newHome(), SiteProcess.freePort()).awaitReady()) {
            var folder = site.home().resolve("index");
            replaceByFile(folder);
            CommandLine.run("search", "rebuild", "--home=" + site.home());
            await().atMost(SOON).untilAsserted(() -> assertThat(site.get("/readyz").body()).contains("index down\n"));
            assertThat(site.get("/search?q=calm").statusCode()).isEqualTo(200);

            Files.delete(folder);
            Files.createDirectory(folder);

            await().atMost(SOON).until(site::isReady);
        }
    }

    @Test
    void whatAKilledSiteLeftOfUploadsIsThrownAway() throws Exception {
        var home = SiteProcess.newHome();
        var left = Files.createDirectories(home.resolve("workbench/inspection1")).resolve("left.arrival");
        Files.writeString(left, "half a file");

        try (var _ = SiteProcess.start(home, SiteProcess.freePort()).awaitReady()) {
            assertThat(left.getParent()).doesNotExist();
        }
    }

    /// The number of the process group, which is that of its first process.
    private static long group(ProcessHandle process) throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[2]);
    }

    private static void replaceByFile(Path folder) throws IOException {
        Home.remove(folder);
        Files.createFile(folder);
    }
}
