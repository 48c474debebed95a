package org.kapwa.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Collections as their owners make them and as others see them, and the pack that somebody carries away.
class CollectionsTest {

    private static final String SUMMARY = "About it. ".repeat(50) + "So it ends.";
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    private final RunningSite site = RunningSite.shared();
    private final Member oda = site.member("Oda who collects");
    private final Visitor owner = site.signedIn(oda);
    private final Visitor host = site.signedIn(site.member("Hoda", Role.HOST));
    private final Visitor other = site.signedIn(site.member("Otto"));
    private final Member flooding = site.member("Florin");
    private final String word = "w" + System.nanoTime();

    @Test
    void aCollectionIsItsOwnersUntilItIsShared() {
        var path = collection("Mine alone", false);

        assertThat(owner.get(path).statusCode()).isEqualTo(200);
        for (var stranger : new Visitor[] {other, host, site.visitor()}) {
            assertThat(stranger.get(path).statusCode()).isEqualTo(404);
            assertThat(stranger.get(number(path)).statusCode()).isEqualTo(404);
            assertThat(stranger.get(number(path) + "/pack").statusCode()).isEqualTo(404);
            assertThat(stranger.get("/collections").body()).doesNotContain("Mine alone " + word);
        }
        owner.post(number(path) + "/edit", "version", "1", "title", "Mine alone " + word, "description", "", "shared", "true");
        assertThat(site.visitor().get(path).statusCode()).isEqualTo(200);
        assertThat(Visitor.location(site.visitor().get(number(path)))).isEqualTo(path);
    }

    @Test
    void ofAButtonPressedTwiceOneCollectionComes() {
        assertThat(collection("Made once", true)).isEqualTo(collection("Made once", true)).isNotEqualTo(collection("Made once", false));
    }

    @Test
    void aFormOpenedBeforeItWasClosedDoesNotOpenItAgain() {
        var path = collection("Once open", true);
        var edit = number(path) + "/edit";
        owner.post(edit, "version", "1", "title", "Closed " + word, "description", "");

        var late = owner.post(edit, "version", "1", "title", "From an old page", "description", "", "shared", "true");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("value=\"From an old page\"", "Saved now: Closed " + word, "Saved now: Only me", "name=\"version\" value=\"2\"")
                .doesNotContainPattern("name=\"shared\"[^>]*checked");
        assertThat(site.visitor().get(number(path)).statusCode()).isEqualTo(404);
        assertThat(owner.post(edit, "version", "2", "title", "Anew", "shared", "true").statusCode()).isEqualTo(303);
        assertThat(site.visitor().get(number(path)).statusCode()).isEqualTo(301);
    }

    @Test
    void aNoteThatIsTooLongIsNotCut() {
        var path = collection("With notes", true);
        var id = published("Noted leaflet");

        var answer = owner.post(number(path) + "/items", "resource", id, "note", "n".repeat(1001));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("1000 characters");
        assertThat(site.visitor().get(path).body()).doesNotContain("nnnn");
        var lines = owner.post(number(path) + "/items", "resource", id, "note", "n\r\n".repeat(500));
        assertThat(lines.statusCode()).isEqualTo(303);
    }

    @Test
    void itsOrderIsItsOwnersAndEachResourceHasItsNote() {
        var path = collection("In order", true);
        var one = published("First leaflet");
        var two = published("Second leaflet");
        put(path, one, "read this last");
        put(path, two, "read this first");

        owner.post(number(path) + "/items/" + two + "/rise");

        assertThat(site.visitor().get(path).body())
                .containsSubsequence("/library/" + two + "-", "read this first", "/library/" + one + "-", "read this last");
        owner.post(number(path) + "/items/" + two + "/removal");
        assertThat(site.visitor().get(path).body()).doesNotContain("/library/" + two + "-");
        assertThat(other.post(number(path) + "/items", "resource", one).statusCode()).isEqualTo(404);
    }

    @Test
    void theResourceToPutInIsNamedWhereACollectionIsChosen() {
        var path = collection("To choose", false);
        var id = published("Chosen leaflet");

        var page = owner.get("/collections?resource=" + id).body();

        assertThat(page).contains("Chosen leaflet " + word, "action=\"" + number(path) + "/items\"");
        assertThat(owner.get("/collections?resource=999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void aPackOpensWithoutTheSiteWithEveryFileTextAndLink() throws IOException {
        var path = collection("To carry away", true);
        var awkward = publishedFile("Awkward name", "50% #1 \u062F\u0644\u064A\u0644 text.html", "<!doctype html><title>A</title><p>Breathe slowly " + word + ".</p>");
        var linked = published("Only a link");
        put(path, awkward, "for the ward");
        put(path, linked, "");

        var pack = pack(number(path));

        assertThat(pack).containsKey("index.html");
        var index = pack.get("index.html");
        assertThat(index).contains("Awkward name " + word, "for the ward", "https://example.org/" + word);
        var links = LINK.matcher(index).results().map(found -> found.group(1)).filter(link -> !link.startsWith("https:")).toList();
        assertThat(links).hasSize(2).allSatisfy(link -> assertThat(pack).containsKey(URI.create(link).getPath()));
        assertThat(links).anySatisfy(link -> assertThat(link).startsWith("texts/"));
        assertThat(pack.get(links.getFirst()))
                .contains("Breathe slowly " + word, "href=\"../index.html\"")
                .doesNotContain("<script", "src=");
        assertThat(site.visitor().get(path).body()).containsPattern("/pack\" download>[^<]*\\(\\d+");
    }

    @Test
    void whatCouldRunByItselfIsMarkedInAPackAndOpensAsTextAlone() throws IOException {
        var path = collection("With a wheel", true);
        var quiet = publishedFile("Quiet page", "quiet.html", "<!doctype html><title>Q</title><p>Breathe in " + word + ".</p>");
        put(path, quiet, "");
        var page = "<!doctype html><title>A wheel</title><p>Feelings.</p><script>document.write('" + word + "')</script>";
        put(path, publishedFile("Wheel of feelings", "wheel.HTML", page), "");

        var pack = pack(number(path));

        var warning = "This page contains a script or loads other pages.";
        assertThat(pack.get("index.html"))
                .containsOnlyOnce(warning)
                .containsSubsequence("quiet.html\"", "wheel.HTML.txt\"", warning, "only if you trust where it comes from");
        assertThat(pack.keySet())
                .filteredOn(name -> name.startsWith("files/"))
                .satisfiesExactly(
                        name -> assertThat(name).endsWith("/quiet.html"),
                        name -> assertThat(name).endsWith("/wheel.HTML.txt"));
        assertThat(pack).containsValue(page);
    }

    @Test
    void aPackSaysWhoseEachResourceIsAndHowItMayBeUsed() throws IOException {
        var path = collection("To give on", true);
        put(path, publishedFile("Licensed leaflet", "calm.txt", "Breathe out " + word + "."), "");

        var pack = pack(number(path));

        assertThat(pack.get("index.html"))
                .contains(SUMMARY, "English", "Rao, Sita", "2019", "href=\"https://creativecommons.org/licenses/by/4.0");
        var text = pack.keySet().stream().filter(name -> name.startsWith("texts/")).findFirst().orElseThrow();
        assertThat(pack.get(text))
                .containsPattern("(?s)index.html\">Back to “To give on " + word + "”.*<h1[^>]*>Licensed leaflet " + word + "</h1>")
                .containsPattern("(?s)Breathe out " + word + ".*index.html\">Back to");
    }

    @Test
    void aWithdrawnResourceIsInAPackWithoutItsAbstract() throws IOException {
        var path = collection("Of old things", true);
        var withdrawn = published("Old leaflet");
        put(path, withdrawn, "");
        owner.post("/library/" + withdrawn + "/withdrawal", "reason", "It was wrong.");

        assertThat(pack(number(path)).get("index.html")).contains("Old leaflet " + word, "Rao, Sita").doesNotContain("About it.");
    }

    @Test
    void aPackHoldsNothingThatItsReaderMayNotSee() throws IOException {
        var path = collection("With a secret", true);
        var open = published("Open leaflet");
        var withdrawn = published("Withdrawn leaflet");
        put(path, open, "");
        put(path, withdrawn, "");
        put(path, submitted("Canary leaflet"), "canary note");
        owner.post("/library/" + withdrawn + "/withdrawal", "reason", "It was wrong.");

        assertThat(pack(number(path)).get("index.html"))
                .contains("Open leaflet", link("Open leaflet"))
                .doesNotContain("Canary leaflet", "canary note", link("Withdrawn leaflet"));
    }

    @Test
    void whatSomebodySharedIsNotShownWhileTheyAreSuspended() {
        var path = collection("Buy cheap", true);
        assertThat(other.get("/collections").body()).contains("Buy cheap " + word);

        site.bean(JdbcClient.class)
                .sql("update member set state = 'suspended' where id = :id")
                .param("id", oda.id())
                .update();

        assertThat(other.get("/collections").body()).doesNotContain("Buy cheap " + word);
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        assertThat(other.get(number(path) + "/pack").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyPushesOthersOutOfTheList() {
        collection("Patient work", true);
        site.bean(JdbcClient.class)
                .sql("""
                        insert into collection (owner, title, description, language, public, changed_at)
                        select :owner, 'Flood', '', 'en', true, now() + interval '1 second' from generate_series(1, 200)
                        """)
                .param("owner", flooding.id())
                .update();

        assertThat(other.get("/collections").body()).doesNotContain("Patient work " + word).contains("/collections?page=2");
        assertThat(other.get("/collections?page=5").body()).contains("Patient work " + word);
        assertThat(site.signedIn(flooding).post("/collections", "title", "One more").body()).contains("200 collections already");
        site.bean(JdbcClient.class)
                .sql("update member set state = 'suspended' where id = :id")
                .param("id", flooding.id())
                .update();
        assertThat(other.get("/collections").body()).contains("Patient work " + word).doesNotContain("Flood");
    }

    @Test
    void whatIsSavedForLaterIsNobodyElsesBusiness() {
        var id = published("Saved leaflet");

        owner.post("/me/saved", "resource", id);

        assertThat(owner.get("/me/saved").body()).contains("Saved leaflet " + word);
        assertThat(other.get("/me/saved").body()).doesNotContain("Saved leaflet " + word);
        owner.post("/me/saved/" + id + "/removal");
        assertThat(owner.get("/me/saved").body()).doesNotContain("Saved leaflet " + word);
    }

    @Test
    void aResourceTellsItsReaderThatItIsOnTheirListAndIsTakenOffThere() {
        var id = published("Kept leaflet");
        var page = Visitor.location(owner.get("/library/" + id));
        assertThat(owner.get(page).body()).contains("Save to my list").doesNotContain("Take off my list");

        var saved = owner.post("/me/saved", "resource", id, "next", page);

        assertThat(Visitor.location(saved)).isEqualTo(page);
        assertThat(owner.get(page).body()).contains("On my list", "Take off my list").doesNotContain("Save to my list");
        assertThat(other.get(page).body()).contains("Save to my list").doesNotContain("On my list");
        assertThat(Visitor.location(owner.post("/me/saved/" + id + "/removal", "next", page))).isEqualTo(page);
        assertThat(owner.get(page).body()).contains("Save to my list").doesNotContain("On my list");
    }

    @Test
    void aCollectionIsDeletedOnlyAfterItsOwnerWasAsked() {
        var path = collection("To delete", true);
        put(path, published("Leaflet that stays"), "");

        var edit = owner.get(number(path) + "/edit").body();
        var asked = owner.get(number(path) + "/removal");

        assertThat(edit).contains("<a class=\"button\" href=\"" + number(path) + "/removal\"").doesNotContain("formaction");
        assertThat(asked.body())
                .contains("To delete " + word, "One resource is in it.", "method=\"post\" action=\"" + number(path) + "/removal\"", "href=\"" + path + "\">Keep it");
        assertThat(owner.get(path).statusCode()).isEqualTo(200);
        assertThat(other.get(number(path) + "/removal").statusCode()).isEqualTo(404);
        owner.post(number(path) + "/removal");
        assertThat(owner.get(path).statusCode()).isEqualTo(404);
    }

    private String collection(String title, boolean isPublic) {
        var made = owner.post("/collections", "title", title + ' ' + word, "description", "", "shared", isPublic ? "true" : "");
        return Visitor.location(made);
    }

    private static String number(String path) {
        return path.replaceAll("(/collections/\\d+)-.*", "$1");
    }

    private void put(String path, String resource, String note) {
        assertThat(owner.post(number(path) + "/items", "resource", resource, "note", note).statusCode()).isEqualTo(303);
    }

    private String published(String title) {
        var id = submitted(title);
        host.post("/library/" + id + "/publication");
        return id;
    }

    private String submitted(String title) {
        return describe(owner.post("/library", "link", link(title)), title);
    }

    private String publishedFile(String title, String name, String content) {
        var id = describe(owner.upload("/library", name, content.getBytes(StandardCharsets.UTF_8), "link", ""), title);
        host.post("/library/" + id + "/publication");
        var page = Visitor.location(site.visitor().get("/library/" + id));
        await().atMost(Duration.ofSeconds(60)).until(() -> site.visitor().get(page).body().contains("/text/1"));
        return id;
    }

    private String describe(java.net.http.HttpResponse<?> begun, String title) {
        var id = Visitor.location(begun).replaceAll("\\D+", "");
        owner.post(
                "/library/" + id + "/submission", "version", "1", "title", title + ' ' + word, "summary", SUMMARY, "type",
                "manual", "languages", "en", "authors", "Rao, Sita", "year", "2019", "licence", "cc-by-4.0", "link",
                title.equals("Awkward name") ? "" : link(title));
        return id;
    }

    private String link(String title) {
        return "https://example.org/" + word + '/' + title.hashCode();
    }

    private Map<String, String> pack(String number) throws IOException {
        var files = new LinkedHashMap<String, String>();
        var bytes = site.visitor().bytes(number + "/pack").body();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files).doesNotContainKey(entry.getName());
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
