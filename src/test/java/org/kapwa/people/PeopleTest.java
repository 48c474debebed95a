package org.kapwa.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Exports;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.PersonalData;
import org.kapwa.web.PublicPages;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What members say of themselves, and who sees it.
class PeopleTest {

    private final RunningSite site = RunningSite.shared();
    private final String surname = surname();
    private final Member neema = site.member("Neema " + surname);
    private final Visitor owner = site.signedIn(neema);
    private final Visitor member = Others.MEMBER;
    private final Visitor host = Others.HOST;
    private final Visitor administrator = Others.ADMINISTRATOR;
    private final Visitor reader = site.visitor();
    private final String path = "/people/" + neema.handle();

    private static final class Others {
        static final Visitor MEMBER = signedIn("Meron");
        static final Visitor HOST = signedIn("Hoda", Role.HOST);
        static final Visitor ADMINISTRATOR = signedIn("Ada", Role.ADMINISTRATOR);

        private static Visitor signedIn(String name, Role... roles) {
            return RunningSite.shared().signedIn(RunningSite.shared().member(name, roles));
        }
    }

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
        assertThat(late.body()).contains("From an old page", "Saved now: First").doesNotContain("languages-problem");
    }

    @Test
    void aPartThatWasClosedElsewhereIsNotOpenedByAnOldPage() {
        save("about", "First", "circle[about]", "me");

        var late = owner.post("/me/profile", "version", "0", "about", "From an old page", "circle[about]", "public");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).containsPattern("(?s)name=\"circle\\[about\\]\".*?value=\"me\" selected");
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
        void leaveNoTraceInWhatASearchOffersInstead() {
            save("about", word(forMembers), "circle[about]", "members", "circle[name]", "public");
            awaitIndex();

            var withAHiddenWord = reader.get("/people?q=" + surname + "+" + forMembers.getFirst()).body();
            var withAnyWord = reader.get("/people?q=" + surname + "+kanari0").body();

            assertThat(withAnyWord).contains(path);
            assertThat(withAHiddenWord.replace(forMembers.getFirst(), "kanari0")).isEqualTo(withAnyWord);
        }

        @Test
        void areNotCountedForThoseWhoMayNotSeeThem() {
            save("country", "TUV", "circle[country]", "members", "circle[name]", "public");
            awaitIndex();
            var search = "/people?q=" + surname;

            assertThat(member.get(search + "&country=TUV").body()).contains(path);
            assertThat(reader.get(search + "&country=TUV").body()).doesNotContain("\"" + path + "\"");
            var tuvaluInArabic = "%D8%AA%D9%88%D9%81%D8%A7%D9%84%D9%88";
            assertThat(member.get(search + "+" + tuvaluInArabic).body()).contains(path);
            assertThat(reader.get("/people?q=" + tuvaluInArabic).body()).doesNotContain("\"" + path + "\"");
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
        @CsvSource({"role, community-worker, Community worker", "language, sw, Kiswahili", "theme, grief, grief"})
        void aMemberIsAmongThoseWithTheirRoleTheirLanguagesAndTheirExpertise(String facet, String value, String label) {
            var other = site.member("Otto " + surname);
            save(said("community-worker", "Kiswahili", "grief"));
            site.signedIn(other).post("/me/profile", said("health-worker", "French", "stigma"));
            awaitIndex();

            var page = reader.get("/people?q=" + surname).body();
            var narrowed = reader.get("/people?q=" + surname + "&" + facet + "=" + value).body();

            assertThat(page).contains("/people/" + other.handle());
            assertThat(page)
                    .containsPattern("name=\"" + facet + "\" value=\"" + value + "\"> <bdi>" + label + "</bdi> <span class=\"quiet\">1<");
            assertThat(narrowed).contains("\"" + path + "\"").doesNotContain("/people/" + other.handle());
        }

        private static String[] said(String role, String language, String expertise) {
            return new String[] {
                "version", "0", "roles", role, "languages", language, "expertise", expertise, "circle[name]", "public",
                "circle[roles]", "public", "circle[languages]", "public", "circle[expertise]", "public"
            };
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
    class Photographed {

        @Test
        void thePhotoIsSeenByThoseWhomItIsForOnly() throws IOException {
            save("circle[photo]", "members");

            assertThat(owner.upload("/me/photo", "me.png", picture()).statusCode()).isEqualTo(303);

            assertThat(member.bytes(path + "/photo").statusCode()).isEqualTo(200);
            assertThat(member.get(path).body()).contains(path + "/photo");
            assertThat(reader.bytes(path + "/photo").statusCode()).isEqualTo(404);
            assertThat(reader.get(path).body()).doesNotContain("/photo");
        }

        @Test
        void itIsASmallCleanCopy() throws IOException {
            save("circle[photo]", "public");
            owner.upload("/me/photo", "me.png", picture());

            var photo = reader.bytes(path + "/photo");

            assertThat(ImageIO.read(new ByteArrayInputStream(photo.body())).getWidth()).isEqualTo(240);
            assertThat(photo.headers().firstValue("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        }

        @Test
        void whatIsNoPictureIsRefusedInWords() {
            save("about", "");

            var answer = owner.upload("/me/photo", "me.png", "no picture".getBytes(StandardCharsets.UTF_8));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"file-problem\"");
        }

        @Test
        void whoHasNoProfileYetIsToldToWriteOneFirst() throws IOException {
            assertThat(owner.upload("/me/photo", "me.png", picture()).body()).contains("Save your profile once");
        }

        @Test
        void itIsGoneAtTheNextRequestOnceItIsRemoved() throws IOException {
            save("circle[photo]", "public");
            owner.upload("/me/photo", "me.png", picture());

            owner.post("/me/photo/removal");

            assertThat(reader.bytes(path + "/photo").statusCode()).isEqualTo(404);
        }

        @Test
        void lightPagesDoNotCarryIt() throws IOException {
            save("circle[photo]", "public");
            owner.upload("/me/photo", "me.png", picture());

            assertThat(reader.get(path, "Cookie", "look=auto.light").body()).doesNotContain("<img");
        }

        static byte[] picture() throws IOException {
            var picture = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
            for (var x = 0; x < 600; x++) {
                for (var y = 0; y < 600; y++) {
                    picture.setRGB(x, y, (x * y) & 0xffffff);
                }
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        }
    }

    @Nested
    class WhoBelongsSomewhere {

        private final String organisation = "Lantern " + surname();
        private String number = "";

        @BeforeEach
        void belong() {
            var entered = owner.post("/organisations", "name", organisation, "type", "academic", "another", "true");
            number = Visitor.location(entered).replaceAll("\\D+(\\d+)-.*", "$1");
        }

        @Test
        void saysSoOnTheirPageToThoseWhomItIsFor() {
            say("members");

            assertThat(member.get(path).body()).contains(organisation, "not confirmed");
            assertThat(reader.get(path).body()).doesNotContain(organisation);
        }

        @Test
        void isFoundByTheOrganisationOnceItIsConfirmed() {
            save("circle[name]", "public");
            say("members");
            host.post("/organisations/" + number + "/people/" + neema.handle() + "/confirmation", "version", "1");
            awaitIndex();
            var search = "/people?q=" + organisation.replace(' ', '+') + "&organisation-type=academic";

            assertThat(member.get(search).body()).contains("\"" + path + "\"");
            assertThat(reader.get(search).body()).doesNotContain("\"" + path + "\"");
        }

        private void say(String circle) {
            owner.post("/organisations/" + number + "/affiliation", "title", "Nurse", "circle", circle);
        }
    }

    @Nested
    class WhatTheyShared {

        private final Member contributor = site.member("Amina " + surname);
        private final String shared = "/people/" + contributor.handle() + "/resources";

        @Test
        void isListedOncePublishedAndForTheirFollowersToo() {
            member.post("/people/" + contributor.handle() + "/follow");
            var published = resource("published");
            var waiting = resource("submitted");

            assertThat(reader.get(shared).body()).contains(published).doesNotContain(waiting);
            assertThat(member.get("/me/news").body()).contains(published).doesNotContain(waiting);
            assertThat(owner.get("/me/news").body()).doesNotContain(published);
        }

        @Test
        void staysUnderNobodysNameWhenTheyAreGone() {
            var published = resource("published");
            site.bean(JdbcClient.class)
                    .sql("update member set state = 'former' where id = :id")
                    .param("id", contributor.id())
                    .update();

            assertThat(reader.get(shared).body()).contains(published).doesNotContain(surname);
        }

        private String resource(String state) {
            var title = "Leaflet " + UUID.randomUUID();
            site.bean(JdbcClient.class)
                    .sql("""
                            insert into resource (state, contributor, title, begun_at, changed_at, submitted_at, published_at)
                            values (:state, :member, :title, now(), now(), now(),
                                    case when :state = 'published' then now() end)
                            """)
                    .param("state", state)
                    .param("member", contributor.id())
                    .param("title", title)
                    .update();
            site.bean(PublicPages.class).forget();
            return title;
        }
    }

    @Nested
    class TheirOwnData {

        @Test
        void isInTheirCopy() throws IOException {
            save("about", "copied-words", "circle[about]", "me");
            owner.upload("/me/photo", "me.png", Photographed.picture());
            member.post(path + "/follow");
            owner.post("/organisations", "name", "Copied " + surname, "another", "true");

            var copy = copy(neema);

            assertThat(copy.get("people/profile.json")).contains("copied-words", "\"me\"");
            assertThat(copy).containsKeys("people/photo.png", "organisations/places.json", "following/following.json");
            assertThat(copy.get("organisations/entered.json")).contains("Copied " + surname);
            assertThat(copy.get("following/following.json")).doesNotContain("person");
        }

        @Test
        void isGoneWhenTheyLeaveWhateverTheyLeaveBehind() throws IOException {
            save("about", "erased-words", "circle[about]", "public", "circle[name]", "public");
            owner.upload("/me/photo", "me.png", Photographed.picture());
            member.post(path + "/follow");
            awaitIndex();

            var left = owner.post("/me/data/erasure", "contributions", "keep");

            assertThat(Visitor.location(left)).isEqualTo("/gone");
            assertThat(reader.get(path).statusCode()).isEqualTo(404);
            assertThat(listedFor(reader)).isFalse();
            assertThat(member.get("/me/following").body()).doesNotContain(surname);
            assertThat(rowsOf("profile", "member")).isZero();
            assertThat(rowsOf("following", "thing")).isZero();
        }

        private long rowsOf(String table, String column) {
            return site.bean(JdbcClient.class)
                    .sql("select count(*) from " + table + " where " + column + " = :id")
                    .param("id", neema.id())
                    .query(Long.class)
                    .single();
        }

        private java.util.Map<String, String> copy(Member of) throws IOException {
            var out = new ByteArrayOutputStream();
            var copy = site.bean(Exports.class).into(out);
            for (var data : site.beans(PersonalData.class)) {
                data.export(of, copy);
            }
            copy.finish();
            var texts = new java.util.TreeMap<String, String>();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return texts;
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
        await().atMost(Duration.ofSeconds(4))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> reader.get("/people?q=" + name).body().contains("/people/" + later.handle()));
    }

    private void put(String state) {
        site.bean(JdbcClient.class)
                .sql("update member set state = :state where id = :id")
                .param("state", state)
                .param("id", neema.id())
                .update();
        site.bean(PublicPages.class).forget();
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
