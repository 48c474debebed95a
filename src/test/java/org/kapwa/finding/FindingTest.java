package org.kapwa.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.Chromium;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.kapwa.search.SearchFeed;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finding things on a running site, as a reader sees it.
class FindingTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String[] SYLLABLES = {"ba", "do", "fi", "gu", "ke", "lo", "mi", "nu", "pa", "ru", "so", "ti"};

    private final RunningSite site = RunningSite.shared();
    private final JdbcClient db = site.bean(JdbcClient.class);
    private final String word = newWord();

    @Test
    void whatIsPublishedIsFoundWithinASecond() {
        var id = resource("published", "en", "A guide to " + word, "");

        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> search(site.visitor(), word).contains("/library/" + id + "-"));
    }

    @Test
    void itIsFoundInAnotherLanguageThanTheOneTyped() {
        var id = resource("published", "fr", "Le deuil : " + word, "");
        awaitFound(id, site.visitor());

        assertThat(search(site.visitor(), "grief " + word)).contains("<mark>deuil</mark>", "/library/" + id + "-");
    }

    @Test
    void whereNothingHasAllTheWordsWhatHasSomeIsShownAndStillCountsAsNotFound() {
        var id = resource("published", "en", "A guide to " + word, "");
        awaitFound(id, site.visitor());
        var other = "xylophone";

        var page = search(site.visitor(), word + "+" + other);

        assertThat(page).contains("Nothing was found", "These have some of your words", "/library/" + id + "-");
        assertThat(db.sql("select count(*) from unanswered_search where words = :words")
                        .param("words", word + " " + other)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsWithdrawnIsGoneAtTheNextRequest() {
        var id = resource("published", "en", "A guide to " + word, "");
        awaitFound(id, site.visitor());

        db.sql("update resource set state = 'withdrawn' where id = :id").param("id", id).update();

        assertThat(search(site.visitor(), word + "&across=no")).doesNotContain("/library/" + id + "-");
    }

    @Test
    void aWaitingResourceIsFoundByHostsAndItsContributorAndLeaksToNobodyElse() {
        var contributor = site.member("Carmen");
        var host = site.signedIn(site.member("Hoda", Role.HOST));
        var open = resource("published", "en", "Open " + newWord(), "grief");
        var id = resource("submitted", "en", "Canary " + word, word + " grief", contributor);
        awaitFound(id, host);

        assertThat(search(site.signedIn(contributor), word)).contains("/library/" + id + "-");
        for (var other : new Visitor[] {site.visitor(), site.signedIn(site.member("Otto"))}) {
            var mistyped = word.substring(0, word.length() - 1) + "x";
            for (var path : new String[] {
                "/search?q=" + word, "/library?q=" + word, "/search?q=" + mistyped, "/library?sort=newest",
                "/search/suggestions?q=canary", "/search/suggestions?q=" + word.substring(0, 5), "/library/" + open,
                other.get("/library/" + open).headers().firstValue("Location").orElseThrow()
            }) {
                assertThat(other.get(path).body().replace("q=" + word, "").replace("\"" + word + "\"", ""))
                        .as(path)
                        .doesNotContain("/library/" + id + "-")
                        .doesNotContain("Canary")
                        .doesNotContain(">" + word + "<");
            }
        }
    }

    @Test
    void filtersNarrowAndCanBeTakenAway() {
        var manual = resource("published", "en", "First " + word, "");
        var report = resource("published", "en", "Second " + word, "");
        db.sql("update resource set type = 'report' where id = :id").param("id", report).update();
        site.bean(SearchFeed.class).changed("resource", report);
        await().until(() -> search(site.visitor(), word).contains("value=\"report\""));

        var narrowed = site.visitor().get("/library?q=" + word + "&type=report").body();

        assertThat(narrowed).contains("/library/" + report + "-").doesNotContain("/library/" + manual + "-");
        assertThat(narrowed).contains("value=\"manual\"").contains("class=\"chip\" href=\"/library?q=" + word + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "language | en | English | fr", "audience | volunteers | Volunteers | caregivers", "year | 2021 | 2021 | 2020",
        "licence | cc-by-4.0 | CC BY 4.0 (credit) | cc0-1.0"
    })
    void eachFilterCountsWhatItWouldShowAndNarrows(String facet, String value, String label, String rarer) {
        var one = described(facet, value);
        var two = described(facet, value);
        var other = described(facet, rarer);
        for (var id : new long[] {one, two, other}) {
            awaitFound(id, site.visitor());
        }

        var page = search(site.visitor(), word);
        var narrowed = search(site.visitor(), word + "&" + facet + "=" + value);

        assertThat(choice(page, facet, value)).contains("<bdi>" + label + "</bdi>").endsWith(">2");
        assertThat(choice(page, facet, rarer)).endsWith(">1");
        assertThat(narrowed).contains("/library/" + one + "-", "/library/" + two + "-").doesNotContain("/library/" + other + "-");
    }

    @Test
    void aPageSaysInHowManyLanguagesItLookedAndTheWayLeadsToTheTypedWordsAndBack() {
        var french = resource("published", "fr", "Le deuil : " + word, "");
        awaitFound(french, site.visitor());

        var across = search(site.visitor(), "grief " + word);

        assertThat(across)
                .contains("Also searched for in 11 languages", "français: <span lang=\"fr\" dir=\"auto\">deuil", "/library/" + french + "-");
        var typedOnly = site.visitor().get(switchOf(across, "Search only for the words as I typed them")).body();
        assertThat(typedOnly)
                .contains("Only the words as you typed them were searched for.", "Nothing was found")
                .doesNotContain("Also searched for");
        var again = site.visitor().get(switchOf(typedOnly, "Search in other languages too")).body();
        assertThat(again).contains("Also searched for in 11 languages", "<mark>deuil</mark>", "/library/" + french + "-");
    }

    @Test
    void whoMistypesIsAskedWhatTheyMeantWithoutAnyScript() {
        var meant = word + "lighthouse";
        var id = resource("published", "en", "A " + meant + " of " + word, "");
        awaitFound(id, site.visitor());
        try (var phone = Chromium.phoneWithoutScript("en")) {
            var page = phone.newPage();
            page.navigate(site.url() + "/search?q=" + word + "lighthuose");
            assertThat(page.locator("main").innerText()).contains("Did you mean: " + meant);

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(meant).setExact(true)).click();

            assertThat(page.locator("#results h2, #results h3").allInnerTexts()).containsExactly("A " + meant + " of " + word);
        }
    }

    @Test
    void theTextOfAFileIsFoundWithItsPage() {
        var id = resource("published", "en", "A guide", "");
        var hash = fileOf(id, "guide.pdf", 1);
        db.sql("insert into file_part values (:hash, 1, 7, 9, :text)")
                .param("hash", hash)
                .param("text", "Long before. " + word + " stands here.")
                .update();

        site.tell(new org.kapwa.storage.FileRead(hash));

        awaitFound(id, site.visitor());
        assertThat(search(site.visitor(), word))
                .contains("<mark>" + word + "</mark> stands here", "guide.pdf, page 7")
                .containsPattern("href=\"/library/" + id + "-[^\"/]*/text/1\"");
    }

    @Test
    void aHitTellsTheSizeOfItsFilesInTheReadersLanguage() {
        var id = resource("published", "en", "A guide to " + word, "");
        fileOf(id, "guide.pdf", 1_234_567);
        site.bean(SearchFeed.class).changed("resource", id);
        awaitFound(id, site.visitor());

        assertThat(search(site.visitor(), word)).contains("<bdi>PDF</bdi>, <bdi>1.2 MB</bdi>");
        assertThat(search(site.visitor(), word + "&lang=fr")).containsPattern("<bdi>PDF</bdi>, <bdi>1,2\\hMo</bdi>");
    }

    @ParameterizedTest
    @MethodSource("oddQueries")
    void whateverIsAskedIsAnsweredWithAPage(String query) {
        var answer = site.visitor().get("/search?" + query);

        assertThat(answer.statusCode()).isEqualTo(query.contains("page=99") ? 404 : 200);
        assertThat(answer.body()).contains("</html>");
    }

    static Stream<String> oddQueries() {
        var filters = IntStream.range(0, 60).mapToObj(i -> "country=C" + i).collect(Collectors.joining("&"));
        return Stream.of(
                        "q=the and of",
                        "q=" + "word ".repeat(1_000),
                        "q=" + "z".repeat(5_000),
                        "q=\u200F\u202E\u0627\u0644\u0627\u0643\u062A\u0626\u0627\u0628\u202C",
                        "q=\"",
                        "q=\"unclosed phrase",
                        "q=a* OR (b AND) ]~ ^9 \\ /x/ title:y",
                        "q=\u0000\uD83D\uDE00",
                        "q=stress&page=999999999",
                        "q=stress&page=-1",
                        "q=stress&page=99999999999999999999",
                        "q=stress&year=0000&year=x&type=&type=nosuch",
                        "q=stress&sort=nosuch&kind=nosuch&across=maybe",
                        "q=stress&q=grief",
                        "q=stress&" + filters)
                .map(FindingTest::encoded);
    }

    /// All but the signs that part names from values.
    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8).replace("%3D", "=").replace("%26", "&");
    }

    @Test
    void resourcesAreFoundByWhatPeopleCallTheirCountry() {
        var kinshasa = resource("published", "fr", "Un guide : " + word, "");
        var brazzaville = resource("published", "fr", "Un autre guide : " + word, "");
        inCountry(kinshasa, "COD");
        inCountry(brazzaville, "COG");
        awaitFound(kinshasa, site.visitor());
        await().until(() -> search(site.visitor(), word + " Congo").contains("/library/" + brazzaville + "-"));

        for (var name : new String[] {"RDC", "DRC", "rdc", "R.D.C."}) {
            assertThat(search(site.visitor(), word + " " + name)).as(name)
                    .contains("/library/" + kinshasa + "-")
                    .doesNotContain("/library/" + brazzaville + "-");
        }
        for (var name : new String[] {"RD Congo", "DR Congo", "Congo"}) {
            assertThat(search(site.visitor(), "%22" + word + "%22 " + name)).as(name).contains("/library/" + kinshasa + "-");
        }
        assertThat(search(site.visitor(), "%22" + word + "%22 DR Congo")).doesNotContain("/library/" + brazzaville + "-");
    }

    @Test
    void whatIsNotFoundIsCountedWithoutThePerson() {
        var host = site.signedIn(site.member("Hoda", Role.HOST));

        site.visitor().get("/search?q=" + word);
        site.signedIn(site.member("Otto")).get("/search?q=%20" + word.toUpperCase(java.util.Locale.ROOT));

        assertThat(host.get("/desk/unanswered").body())
                .containsPattern("/search\\?q=" + word + "\">" + word + "</a></td><td lang=\"en\">English</td><td>2<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/library?sort=title", "/search?sort=title", "/people?sort=title"})
    void behindTheEndOfAListTheWayLeadsBackToItsLastPage(String list) {
        resource("published", "en", "Something " + word, "");
        awaitFound(db.sql("select max(id) from resource").query(Long.class).single(), site.visitor());

        for (var page : new String[] {"999", "99999999999"}) {
            var answer = site.visitor().get(list + "&page=" + page);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).doesNotContain("public");
            assertThat(answer.body()).contains("This list ends before the page you asked for.").doesNotContain("nothing here yet");
            var last = answer.body().replaceAll("(?s).*<a href=\"([^\"]+)\">Go to its last page.*", "$1").replace("&amp;", "&");
            assertThat(site.visitor().get(last).statusCode()).isEqualTo(200);
            assertThat(site.visitor().get(last).body()).doesNotContain("rel=\"next\"");
        }
    }

    @Test
    void anEmptyAnswerSaysWhatToDo() {
        assertThat(search(site.visitor(), word)).contains("Nothing found", "Look through the whole library");
    }

    @Test
    void whatIsTypedIsNeverMarkup() {
        var page = search(site.visitor(), "%22%3E%3Cscript%3Ealert(1)%3C/script%3E" + word);

        assertThat(page).doesNotContain("<script>").contains("&lt;script");
    }

    @Test
    void aSavedSearchHasAFeedOfWhatEveryoneMaySee() {
        var owner = site.member("Carmen");
        var visitor = site.signedIn(owner);
        var open = resource("published", "en", "Open \u0001" + word, "A line\u000Bbreak.");
        var waiting = resource("submitted", "en", "Waiting " + word, "", owner);
        awaitFound(open, site.visitor());
        awaitFound(waiting, visitor);

        visitor.post("/me/searches", "path", "/library", "query", "q=" + word);
        var list = visitor.get("/me/searches").body();
        var feed = site.visitor().get(list.replaceAll("(?s).*href=\"(/search/feed/[0-9a-f]+)\".*", "$1"));

        assertThat(list).contains("/library?q=" + word);
        assertThat(feed.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        assertThat(feed.body())
                .contains("<title>Open " + word + "</title>", site.url() + "/library/" + open + "-")
                .doesNotContain("Waiting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/library", "/people"})
    void aSearchOfEachListIsKeptWithAFeed(String path) {
        var visitor = site.signedIn(site.member("Carmen"));

        assertThat(visitor.post("/me/searches", "path", path, "query", "q=" + word).statusCode()).isEqualTo(303);

        var list = visitor.get("/me/searches").body();
        assertThat(list).contains(path + "?q=" + word);
        var feed = list.replaceAll("(?s).*href=\"(/search/feed/[0-9a-f]+)\".*", "$1");
        assertThat(site.visitor().get(feed).statusCode()).isEqualTo(200);
    }

    @Test
    void theFeedOfASavedSearchEndsForWhoeverIsSuspendedOrLeaves() {
        var owner = site.member("Carmen");
        var visitor = site.signedIn(owner);
        var desk = site.signedIn(site.member("Ada", Role.ADMINISTRATOR));
        visitor.post("/me/searches", "path", "/search", "query", "q=" + word);
        var feed = visitor.get("/me/searches").body().replaceAll("(?s).*href=\"(/search/feed/[0-9a-f]+)\".*", "$1");

        desk.post("/admin/members/" + owner.id() + "/suspension", "reason", "Advertising.");
        assertThat(site.visitor().get(feed).statusCode()).isEqualTo(404);
        desk.post("/admin/members/" + owner.id() + "/reinstatement");
        assertThat(site.visitor().get(feed).statusCode()).isEqualTo(200);
        site.signedIn(owner).post("/me/data/erasure", "contributions", "remove");
        assertThat(site.visitor().get(feed).statusCode()).isEqualTo(404);
    }

    @Test
    void aSavedSearchIsItsOwnersOnly() {
        var visitor = site.signedIn(site.member("Carmen"));
        visitor.post("/me/searches", "path", "/search", "query", "q=" + word);
        var id = db.sql("select id from saved_search where query = :query")
                .param("query", "q=" + word)
                .query(Long.class)
                .single();
        var other = site.signedIn(site.member("Otto"));

        assertThat(other.get("/me/searches").body()).doesNotContain(word);
        assertThat(other.post("/me/searches/" + id + "/removal").statusCode()).isEqualTo(404);
        assertThat(visitor.post("/me/searches/" + id + "/removal").statusCode()).isEqualTo(303);
    }

    @Test
    void aResourceShowsSimilarOnes() {
        var one = resource("published", "en", "Epilepsy: a " + word + " guide", "");
        var other = resource("published", "es", "La epilepsia: " + word, "");
        awaitFound(one, site.visitor());
        awaitFound(other, site.visitor());

        await().until(() -> site.visitor()
                .get(Visitor.location(site.visitor().get("/library/" + one)))
                .body()
                .contains("/library/" + other + "-"));
    }

    private String search(Visitor visitor, String words) {
        return visitor.get("/search?q=" + words.replace(" ", "+")).body();
    }

    private void awaitFound(long id, Visitor visitor) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> search(visitor, URLEncoder.encode(word, StandardCharsets.UTF_8))
                        .contains("/library/" + id + "-"));
    }

    private long resource(String state, String language, String title, String summary) {
        return resource(state, language, title, summary, site.member("Carmen"));
    }

    private long resource(String state, String language, String title, String summary, Member contributor) {
        var id = db.sql("""
                        insert into resource (state, contributor, title, abstract, type, languages, begun_at, changed_at,
                                              submitted_at, published_at)
                        values (:state, :contributor, :title, :summary, 'manual', array[:language], now(), now(), now(),
                                case when :state = 'published' then now() end)
                        returning id
                        """)
                .param("state", state)
                .param("contributor", contributor.id())
                .param("title", title)
                .param("summary", summary)
                .param("language", language)
                .query(Long.class)
                .single();
        site.bean(SearchFeed.class).changed("resource", id);
        return id;
    }

    /// A resource with nothing special but one fact, the word in its title.
    private long described(String facet, String value) {
        var id = resource("published", facet.equals("language") ? value : "en", "About " + word, "");
        db.sql("update resource set audiences = :audiences, year = :year, licence = :licence where id = :id")
                .param("audiences", facet.equals("audience") ? new String[] {value} : new String[0])
                .param("year", facet.equals("year") ? Integer.valueOf(value) : null, Types.INTEGER)
                .param("licence", facet.equals("licence") ? value : "")
                .param("id", id)
                .update();
        site.bean(SearchFeed.class).changed("resource", id);
        return id;
    }

    /// What stands beside a choice of a filter, up to its count.
    private static String choice(String page, String facet, String value) {
        return page.replaceAll("(?s).*name=\"" + facet + "\" value=\"" + Pattern.quote(value) + "\"(.*?)</span>.*", "$1");
    }

    private static String switchOf(String page, String words) {
        return page.replaceAll("(?s).*<a href=\"([^\"]*)\" rel=\"nofollow\">" + words + "</a>.*", "$1").replace("&amp;", "&");
    }

    private void inCountry(long resource, String code) {
        db.sql("update resource set countries = array[:code] where id = :id").param("code", code).param("id", resource).update();
        site.bean(SearchFeed.class).changed("resource", resource);
    }

    private String fileOf(long resource, String name, long bytes) {
        var hash = "%064x".formatted(resource);
        db.sql("insert into stored_file (hash, bytes, media_type, kept_at, reading, pages) values (:hash, :bytes, 'text/plain', now(), 'read', 9)")
                .param("hash", hash)
                .param("bytes", bytes)
                .update();
        db.sql("insert into resource_file (resource, position, file, name, bytes) values (:resource, 1, :hash, :name, :bytes)")
                .param("resource", resource)
                .param("hash", hash)
                .param("name", name)
                .param("bytes", bytes)
                .update();
        return hash;
    }

    /// A word that nothing else on the site has.
    private static String newWord() {
        var word = new StringBuilder("zy");
        for (var number = NUMBERS.incrementAndGet() + 1_000; number > 0; number /= 12) {
            word.append(SYLLABLES[number % 12]);
        }
        return word.toString();
    }
}
