package org.kapwa.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.kapwa.web.Role;

/// Any list of resources can be taken into a reference manager, with what it shows and nothing else.
class ListsAsReferencesTest {

    private final RunningSite site = RunningSite.shared();
    private final Member amina = site.member("Amina");
    private final Visitor contributor = site.signedIn(amina);
    private final Visitor host = site.signedIn(site.member("Hoda", Role.HOST));
    private final Visitor reader = site.visitor();
    private final String word = "w" + System.nanoTime();
    private final String manual = published("Calm manual", "en");
    private final String poster = published("Calm poster", "fr");

    @ParameterizedTest
    @ValueSource(strings = {"/library", "/search"})
    void whatASearchFindsIsWhatItsFileHolds(String list) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(reader.get("/library?q=" + word).body()).contains("Calm manual", "Calm poster"));

        assertThat(reader.get(list + ".ris?q=" + word).body()).contains("Calm manual " + word, "Calm poster " + word);
        assertThat(reader.get(list + ".ris?q=" + word + "&language=fr").body())
                .contains("Calm poster " + word)
                .doesNotContain("Calm manual");
        assertThat(reader.get(list + ".json?q=" + word + "&sort=title").body())
                .containsSubsequence("Calm manual " + word, "Calm poster " + word);
        assertThat(reader.get(list + "?q=" + word + "&language=fr").body())
                .contains(list + ".bib?q=" + word + "&amp;language=fr");
    }

    @Test
    void aCollectionIsTakenInItsOwnersOrderByWhoeverMaySeeIt() {
        var made = Visitor.location(contributor.post("/collections", "title", "Kept " + word, "shared", ""));
        var collection = made.replaceAll("(/collections/\\d+)-.*", "$1");
        contributor.post(collection + "/items", "resource", poster);
        contributor.post(collection + "/items", "resource", manual);

        assertThat(contributor.get(collection + ".csv").body())
                .containsSubsequence("Calm poster " + word, "Calm manual " + word);
        assertThat(contributor.get(made).body()).contains(collection + ".ris");
        assertThat(host.get(collection + ".csv").statusCode()).isEqualTo(404);
    }

    @Test
    void soAreOnesOwnListAndWhatSomebodyShared() {
        contributor.post("/me/saved", "resource", poster);
        var shared = "/people/" + amina.handle() + "/resources";

        assertThat(contributor.get("/me/saved.bib").body()).contains("Calm poster " + word).doesNotContain("Calm manual");
        assertThat(reader.get(shared + ".csv").body()).contains("Calm poster " + word, "Calm manual " + word);
        assertThat(reader.get(shared).body()).contains(shared + ".csv");
    }

    private String published(String title, String language) {
        var link = "https://example.org/" + word + language;
        var begun = contributor.post("/library", "link", link);
        var id = Visitor.location(begun).replaceAll("\\D+", "");
        contributor.post(
                "/library/" + id + "/submission", "version", "1", "title", title + " " + word, "summary", "It calms.", "type",
                "manual", "languages", language, "licence", "unknown", "link", link);
        host.post("/library/" + id + "/publication");
        return id;
    }
}
