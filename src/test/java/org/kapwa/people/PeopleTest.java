package org.kapwa.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What members say of themselves, and who sees it.
class PeopleTest {

    private final RunningSite site = RunningSite.shared();
    private final String surname = surname();
    private final Member neema = site.member("Neema " + surname);
    private final Visitor owner = site.signedIn(neema);
    private final Visitor member = site.signedIn(site.member("Meron"));
    private final Visitor host = site.signedIn(site.member("Hoda", Role.HOST));
    private final Visitor administrator = site.signedIn(site.member("Ada", Role.ADMINISTRATOR));
    private final Visitor reader = site.visitor();
    private final String path = "/people/" + neema.handle();

    /// A name that nobody else on this site has, in letters, so that search takes it as one word.
    private static String surname() {
        return "Weh" + Long.toString(System.nanoTime(), 36).replaceAll("[0-9]", "o");
    }

    @Test
    void somebodyWhoHasSaidNothingHasAPageWithTheirNameAndIsNotListed() {
        assertThat(reader.get(path).body()).contains(surname, "Nothing more is open");
        awaitIndex();
        assertThat(listedFor(reader)).isFalse();
        assertThat(listedFor(member)).isFalse();
    }

    @Test
    void whatIsOpenToEveryoneIsThereForEveryone() {
        save("circle[about]", "public", "about", "Coordinates\n\nvillage groups.", "language", "en");

        assertThat(reader.get(path).body()).contains("Coordinates", "lang=\"en\"");
    }

    @Test
    void languagesRolesAndExpertiseReadInTheReadersLanguage() {
        save(
                "languages", "Kiswahili", "languages", "french", "expertise", "grief", "roles", "community-worker", "country",
                "KEN", "circle[languages]", "public", "circle[expertise]", "public", "circle[roles]", "public",
                "circle[country]", "public");

        assertThat(reader.get(path).body()).contains("Kiswahili", "français", "grief", "Community worker", "Kenya");
        assertThat(reader.get(path, "Accept-Language", "ar").body()).contains("عامل مجتمعي", "كينيا");
    }

    @Test
    void wordsThatNobodyKnowsAreNamedAndNothingTypedIsLost() {
        var answer = post("languages", "Klingonese", "expertise", "zorbing", "about", "typed-and-kept");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("We do not know these languages: Klingonese", "We do not know these words: zorbing")
                .contains("value=\"Klingonese\"", "typed-and-kept", "href=\"#languages\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "example.org", "ftp://example.org/x", "https://"})
    void onlyWebAddressesAreLinks(String link) {
        assertThat(post("links", link).statusCode()).isEqualTo(422);
    }

    @Test
    void whatWasSavedElsewhereMeanwhileIsNotOverwritten() {
        save("about", "First");

        var late = owner.post("/me/profile", "version", "0", "about", "From an old page");

        assertThat(late.statusCode()).isEqualTo(409);
    }

    @Test
    void whatSomebodyWritesIsNeverMarkup() {
        save("circle[about]", "public", "about", "<script>alert(1)</script><b onclick=x>bold</b>");

        assertThat(reader.get(path).body()).doesNotContain("<script>alert", "<b onclick");
    }

    @Nested
    class HiddenParts {

        private final List<String> forMembers = new ArrayList<>();
        private final List<String> forOneself = new ArrayList<>();

        private String word(List<String> kept) {
            var word = "kanari" + UUID.randomUUID().toString().substring(0, 8);
            kept.add(word);
            return word;
        }

        @Test
        void areAbsentForEachWhoMayNotSeeThemWhereverTheyLook() {
            save(
                    "about", word(forMembers), "circle[about]", "members",
                    "helpsWith", word(forOneself), "circle[helps-with]", "me",
                    "looksFor", word(forMembers), "circle[looks-for]", "members",
                    "links", "https://example.org/" + word(forOneself), "circle[links]", "me",
                    "circle[name]", "public");

            awaitIndex();

            for (var place : places()) {
                assertThat(said(reader, place)).as(place).doesNotContain(forMembers).doesNotContain(forOneself);
                assertThat(said(member, place)).as(place).doesNotContain(forOneself);
                assertThat(said(host, place)).as(place).doesNotContain(forOneself);
                assertThat(said(administrator, place)).as(place).doesNotContain(forOneself);
            }
            assertThat(member.get(path).body()).contains(forMembers);
            assertThat(owner.get(path).body()).contains(forMembers).contains(forOneself);
        }

        @Test
        void doNotEvenLetTheirOwnerBeFoundByThem() {
            save(
                    "about", word(forMembers), "circle[about]", "members", "helpsWith", word(forOneself), "circle[helps-with]",
                    "me", "circle[name]", "public");
            awaitIndex();

            assertThat(isFound(member, forMembers.getFirst())).isTrue();
            assertThat(isFound(reader, forMembers.getFirst())).isFalse();
            assertThat(isFound(member, forOneself.getFirst())).isFalse();
            assertThat(isFound(host, forOneself.getFirst())).isFalse();
            assertThat(isFound(reader, surname)).isTrue();
        }

        @Test
        void areNotCountedForThoseWhoMayNotSeeThem() {
            save("country", "TUV", "circle[country]", "members", "circle[name]", "public");
            awaitIndex();
            var search = "/people?q=" + surname;

            assertThat(member.get(search + "&country=TUV").body()).contains(path);
            assertThat(reader.get(search + "&country=TUV").body()).doesNotContain("\"" + path + "\"");
            assertThat(member.get("/people?more=country").body()).contains("Tuvalu");
            assertThat(reader.get("/people?more=country").body()).doesNotContain("Tuvalu");
        }

        @Test
        void areNotFoundAtTheNextRequestOnceTheyAreHidden() {
            save("about", word(forMembers), "circle[about]", "public", "circle[name]", "public");
            awaitIndex();
            assertThat(isFound(reader, forMembers.getFirst())).isTrue();

            save("about", forMembers.getFirst(), "circle[about]", "me", "circle[name]", "public");

            assertThat(isFound(reader, forMembers.getFirst())).isFalse();
            assertThat(isFound(member, forMembers.getFirst())).isFalse();
            awaitIndex();
            assertThat(isFound(reader, forMembers.getFirst())).isFalse();
            assertThat(isFound(reader, surname)).isTrue();
        }

        private boolean isFound(Visitor visitor, String word) {
            return visitor.get("/people?q=" + word).body().contains("\"" + path + "\"")
                    || visitor.get("/search?q=" + word).body().contains("\"" + path + "\"");
        }

        private List<String> places() {
            var places = new ArrayList<>(List.of(
                    path, path + "?as=me", path + "?as=members", "/people", "/people?q=" + surname, "/search?q=" + surname,
                    "/search/suggestions?q=" + surname, "/search/suggestions?q=kanari"));
            for (var word : forMembers) {
                places.add("/people?q=" + word);
                places.add("/search?q=" + word);
            }
            for (var word : forOneself) {
                places.add("/people?q=" + word);
                places.add("/search?q=" + word);
            }
            return places;
        }

        /// What a page says but for the words that were asked for, which it repeats.
        private static String said(Visitor visitor, String place) {
            var asked = place.replaceAll(".*q=", "");
            var body = visitor.get(place).body();
            return place.contains("q=kanari") ? body.replaceAll("(value=\"|q=|Search: |%3D)" + asked, "") : body;
        }

        @Test
        void areAsGoodAsNotWritten() {
            var written = site.member("Same Name");
            site.signedIn(written).post("/me/profile", "version", "0", "about", word(forOneself), "country", "KEN");
            var unwritten = site.member("Same Name");

            var one = reader.get("/people/" + written.handle()).body().replace(written.handle(), "x");
            var other = reader.get("/people/" + unwritten.handle()).body().replace(unwritten.handle(), "x");

            assertThat(one).isEqualTo(other);
        }

        @Test
        void areGoneAtTheNextRequestOnceTheyAreHidden() {
            save("about", word(forMembers), "circle[about]", "public");
            assertThat(reader.get(path).body()).contains(forMembers);

            save("about", forMembers.getFirst(), "circle[about]", "me");

            assertThat(reader.get(path).body()).doesNotContain(forMembers);
        }

        @Test
        void areShownToTheirOwnerAsOthersSeeThem() {
            save("about", word(forMembers), "circle[about]", "members", "helpsWith", word(forOneself));

            assertThat(owner.get(path + "?as=public").body()).doesNotContain(forMembers).doesNotContain(forOneself);
            assertThat(owner.get(path + "?as=members").body()).contains(forMembers).doesNotContain(forOneself);
        }
    }

    @Nested
    class InTheList {

        @Test
        void aMemberIsFoundByThoseWhomTheyLetFindThem() {
            save("circle[name]", "public");
            awaitIndex();
            assertThat(listedFor(reader)).isTrue();

            save("circle[name]", "members");
            assertThat(listedFor(reader)).isFalse();
            awaitIndex();
            assertThat(listedFor(reader)).isFalse();
            assertThat(listedFor(member)).isTrue();

            save("circle[name]", "me");
            assertThat(listedFor(member)).isFalse();
            awaitIndex();
            assertThat(listedFor(member)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"suspended", "former", "waiting"})
        void nobodyIsFoundWhoIsNotActive(String state) {
            save("circle[name]", "public");
            awaitIndex();

            put(state);

            assertThat(listedFor(reader)).isFalse();
            assertThat(listedFor(member)).isFalse();
        }
    }

    @Nested
    class WhoIsNotActive {

        @Test
        void aFormerMemberHasAPageWithoutNameAndProfile() {
            save("about", "kept-words", "circle[about]", "public");

            put("former");

            assertThat(reader.get(path).body()).contains("Former member").doesNotContain(surname, "kept-words");
        }

        @Test
        void aSuspendedMemberIsThereForStaffOnly() {
            put("suspended");

            assertThat(reader.get(path).statusCode()).isEqualTo(404);
            assertThat(member.get(path).statusCode()).isEqualTo(404);
            assertThat(host.get(path).body()).contains(surname, "suspended");
        }

        @Test
        void whoWaitsForApprovalIsNotThere() {
            put("waiting");

            assertThat(host.get(path).statusCode()).isEqualTo(404);
        }
    }

    @Nested
    class Followed {

        @Test
        void onlyTheFollowerSeesIt() {
            member.post(path + "/follow");

            assertThat(member.get("/me/following").body()).contains(path);
            assertThat(member.get(path).body()).contains("Stop following");
            assertThat(owner.get("/me/following").body()).contains("You follow nobody yet");
            assertThat(owner.get(path).body()).doesNotContain("Meron");
        }

        @Test
        void itEndsWhenTheySaySo() {
            member.post(path + "/follow");

            member.post(path + "/unfollow");

            assertThat(member.get("/me/following").body()).doesNotContain(path);
        }

        @Test
        void nobodyFollowsThemselvesOrSomebodyWhoIsNotThere() {
            assertThat(owner.post(path + "/follow").statusCode()).isEqualTo(403);
            put("suspended");
            assertThat(member.post(path + "/follow").statusCode()).isEqualTo(404);
        }
    }

    private boolean listedFor(Visitor visitor) {
        return visitor.get("/people?q=" + surname).body().contains("\"" + path + "\"");
    }

    /// Waits until somebody who wrote their profile after all that was written before is found by others.
    private void awaitIndex() {
        var name = surname();
        var later = site.member("Later " + name);
        site.signedIn(later).post("/me/profile", "version", "0", "circle[name]", "public");
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> reader.get("/people?q=" + name).body().contains("/people/" + later.handle()));
    }

    private void put(String state) {
        site.bean(JdbcClient.class)
                .sql("update member set state = :state where id = :id")
                .param("state", state)
                .param("id", neema.id())
                .update();
        site.bean(org.kapwa.web.PublicPages.class).forget();
    }

    private void save(String... fields) {
        assertThat(post(fields).statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> post(String... fields) {
        var version = owner.get("/me/profile").body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        var all = new ArrayList<>(List.of("version", version));
        all.addAll(List.of(fields));
        return owner.post("/me/profile", all.toArray(String[]::new));
    }
}
