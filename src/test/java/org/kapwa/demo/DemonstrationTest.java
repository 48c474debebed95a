package org.kapwa.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.library.Library;
import org.kapwa.operations.CannotStart;
import org.kapwa.web.Viewer;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemonstrationTest {

    private static RunningSite site;

    @BeforeAll
    static void startAndFill() {
        site = RunningSite.with("--kapwa.demo=true");
        await().atMost(Duration.ofMinutes(5)).until(() -> count("collection") == rows("collections"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theAdministratorSignsInWithTheSharedPassword() throws IOException {
        var visitor = site.visitor();

        visitor.signIn("amihan@example.org", sharedPassword());

        assertThat(visitor.get("/admin/mail").statusCode()).isEqualTo(200);
    }

    @Test
    void whoChoseAnotherNameIsKnownByThatName() {
        assertThat(names()).contains("River").doesNotContain("Josephine Nasimiyu Ombati");
    }

    @Test
    void itsPeopleSayWhoTheyAreAndWhereTheyBelong() {
        var organisation = count("organisation");

        assertThat(site.visitor().get("/people/tomas-quilca-ramos").body())
                .contains("Enfermero en un puesto de altura", "Corporación Hilván del Río");
        assertThat(site.visitor().get("/people/river").body()).contains("River").doesNotContain("Peer supporter");
        assertThat(organisation).isEqualTo(rows("organisations"));
        assertThat(count("profile")).isEqualTo(rows("people"));
    }

    @Test
    void onlyWhatIsPublishedIsOnTheShelf() {
        var shown = site.bean(Library.class).newest(Viewer.ANONYMOUS, 100);

        assertThat(shown).hasSize((int) Sheet.rows("resources").stream()
                .filter(row -> row.get("state").equals("published"))
                .count());
    }

    @Test
    void theShelfIsWorthLookingThroughInSixLanguages() {
        assertThat(count("resource")).isBetween(55L, 70L);
        assertThat(site.bean(JdbcClient.class).sql("select distinct unnest(languages) from resource").query(String.class).list())
                .containsExactlyInAnyOrder("en", "fr", "es", "ar", "sw", "uk");
    }

    @Test
    void theNewestIsThatWithTheLatestDate() {
        var newest = site.bean(Library.class).newest(Viewer.ANONYMOUS, 1).getFirst();

        assertThat(newest.title()).isEqualTo(latest());
    }

    @Test
    void itsFilesAreReadAsText() {
        await().atMost(Duration.ofMinutes(5)).until(() -> count("file_part") > 0);

        assertThat(count("stored_file")).isGreaterThan(50);
    }

    @Test
    void aResourceLeadsToItsTranslations() {
        var original = site.bean(Library.class).newest(Viewer.ANONYMOUS, 100).stream()
                .filter(card -> card.title().startsWith("The first hours"))
                .findFirst()
                .orElseThrow();

        assertThat(site.visitor().get(original.path()).body())
                .contains("Les premières heures", "Saa za kwanza", "الساعات الأولى", "Перші години")
                .doesNotContain("In your language");
        assertThat(site.visitor().get(original.path() + "?lang=fr").body())
                .containsSubsequence("Dans votre langue", "Les premières heures", "Versions et traductions");
    }

    @Test
    void whatItsMembersPutTogetherIsThereInTheirOrder() {
        var body = site.visitor().get("/collections/" + id("collection", "first-week") + "-a-first-week-in-a-settlement-clinic").body();

        assertThat(body).containsSubsequence(
                "Neema Wekhanya", "The first hours", "Monday.", "ten-minute visit", "Tuesday.", "What listening is not");
    }

    @Test
    void fillingItAgainBringsNothingTwice() {
        var members = site.bean(People.class).numbers();
        site.bean(Shelf.class).load(members);
        site.bean(Connections.class).load(members);

        assertThat(count("resource")).isEqualTo(rows("resources"));
        assertThat(count("collection")).isEqualTo(rows("collections"));
        assertThat(count("collection_item")).isEqualTo(rows("choices"));
    }

    @Test
    void aSiteWithContentOfItsOwnIsLeftAlone() {
        try (var own = RunningSite.with()) {
            var member = own.member("Olena");
            own.signedIn(member).post("/library", "link", "https://example.org/leaflet");

            assertThatThrownBy(() -> demonstration(own).run(new DefaultApplicationArguments()))
                    .isInstanceOf(CannotStart.class);
        }
    }

    private static Demonstration demonstration(RunningSite on) {
        return new Demonstration(
                true,
                on.bean(Library.class),
                on.bean(Loaded.class),
                on.bean(People.class),
                on.bean(SharedPassword.class),
                on.bean(SchedulerClient.class),
                on.bean(Clock.class));
    }

    private static String latest() {
        return Sheet.rows("resources").stream()
                .max(java.util.Comparator.comparing(row -> row.get("published_on")))
                .orElseThrow()
                .get("title");
    }

    private static String sharedPassword() throws IOException {
        return Files.readString(Path.of(site.property("kapwa.home"), "demo.password"));
    }

    private static List<String> names() {
        return site.bean(JdbcClient.class).sql("select name from member").query(String.class).list();
    }

    private static long rows(String sheet) {
        return Sheet.rows(sheet).size();
    }

    private static long id(String kind, String key) {
        return Objects.requireNonNull(site.bean(Loaded.class).all(kind).get(key));
    }

    private static long count(String table) {
        return site.bean(JdbcClient.class).sql("select count(*) from " + table).query(Long.class).single();
    }
}
