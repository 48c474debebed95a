package org.kapwa.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.kapwa.web.Role;

/// Organisations and who belongs to them, as visitors, members, stewards and hosts meet them.
class OrganisationsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    private final RunningSite site = RunningSite.shared();
    private final Member amina = site.member("Amina Osman");
    private final Visitor creator = site.signedIn(amina);
    private final Visitor host = site.signedIn(site.member("Hoda", Role.HOST));
    private final Visitor reader = site.visitor();
    private final String name = "Quiet Rivers Collective " + word();
    private String path = "";
    private String number = "";

    /// A word that no other organisation of this run has, so that names are only alike when a test wants them to be.
    private static String word() {
        return Integer.toString(NUMBER.incrementAndGet() * 7919, 36) + Long.toString(System.nanoTime() % 99_991, 36);
    }

    @BeforeEach
    void enter() {
        path = enter(creator, name);
        number = path.replaceAll("\\D+(\\d+)-.*", "$1");
    }

    @Test
    void everyoneSeesIt() {
        assertThat(reader.get(path).body()).contains(name, "International NGO", "Kenya", "https://rivers.example.org");
    }

    @Test
    void anOldNameInTheAddressLeadsToTheNewOne() {
        var answer = reader.get("/organisations/" + number + "-some-older-name");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(Visitor.location(answer)).isEqualTo(path);
    }

    @Test
    void anotherSpellingOfItsNameIsShownBeforeItIsEnteredAgain() {
        var again = creator.post("/organisations", "name", "the " + name.toUpperCase(java.util.Locale.ROOT));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Is it one of these?", path);
    }

    @Test
    void oneThatIsSaidToBeAnotherIsEntered() {
        var again = creator.post("/organisations", "name", name + " South", "another", "true");

        assertThat(again.statusCode()).isEqualTo(303);
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingTypedIsLost() {
        var answer = creator.post(
                "/organisations", "name", "", "website", "javascript:alert(1)", "description", "typed-and-kept");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"name-problem\"", "id=\"website-problem\"", "typed-and-kept")
                .doesNotContain("href=\"javascript:");
    }

    @Test
    void somebodyElseCannotChangeIt() {
        var stranger = site.signedIn(site.member("Sami"));

        assertThat(stranger.get("/organisations/" + number + "/edit").statusCode()).isEqualTo(403);
        assertThat(stranger.post("/organisations/" + number + "/edit", "version", "1", "name", "Mine").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatWasChangedMeanwhileIsNotOverwritten() {
        host.post("/organisations/" + number + "/edit", "version", "1", "name", name + " Kenya");

        var late = creator.post("/organisations/" + number + "/edit", "version", "1", "name", "Old page");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("value=\"Old page\"", "Saved now: " + name + " Kenya", "name=\"version\" value=\"2\"")
                .doesNotContain("website-problem");
        var again = creator.post("/organisations/" + number + "/edit", "version", "2", "name", "Old page " + name);
        assertThat(again.statusCode()).isEqualTo(303);
    }

    @Test
    void savingTheSameTwiceIsNoConflict() {
        var once = creator.post("/organisations/" + number + "/edit", "version", "1", "name", name + " Kenya");
        var twice = creator.post("/organisations/" + number + "/edit", "version", "1", "name", name + " Kenya");

        assertThat(once.statusCode()).isEqualTo(303);
        assertThat(twice.statusCode()).isEqualTo(303);
    }

    @Nested
    class InTheList {

        @Test
        void itIsFoundByPartOfItsNameByInitialsAndByCountry() {
            var unique = name.substring(name.lastIndexOf(' ') + 1);
            var initials = FoldedName.of(name).initials();

            assertThat(reader.get("/organisations?q=" + unique).body()).contains(path);
            assertThat(reader.get("/organisations?q=" + initials + "&country=KEN").body()).contains(path);
            assertThat(reader.get("/organisations?q=" + unique + "&country=NPL").body()).doesNotContain(path);
            assertThat(reader.get("/organisations?q=" + unique + "&type=media").body()).doesNotContain(path);
        }

        @Test
        void behindTheLastOneTheWayLeadsBack() {
            var unique = name.substring(name.lastIndexOf(' ') + 1);

            var behind = reader.get("/organisations?q=" + unique + "&after=" + number);

            assertThat(behind.statusCode()).isEqualTo(404);
            assertThat(behind.body())
                    .contains("This list ends before the page you asked for.", "href=\"/organisations?q=" + unique + "\">Back to the beginning")
                    .doesNotContain("No organisation");
        }

        @Test
        void pagesFollowOneAnotherWithoutGapsOrDoubles() {
            var common = word();
            for (var i = 0; i < OrganisationList.A_PAGE + 5; i++) {
                var entered = creator.post(
                        "/organisations", "name", common + " " + word(), "type", "media", "another", "true");
                assertThat(entered.statusCode()).isEqualTo(303);
            }

            var first = reader.get("/organisations?q=" + common).body();
            var next = first.replaceAll("(?s).*href=\"([^\"]+)\" rel=\"next\".*", "$1").replace("&amp;", "&");
            var second = reader.get(next).body();

            assertThat(links(first, common)).hasSize(OrganisationList.A_PAGE);
            assertThat(links(second, common)).hasSize(5).doesNotContainAnyElementsOf(links(first, common));
            assertThat(second).doesNotContain("rel=\"next\"");
        }

        private static java.util.List<String> links(String page, String word) {
            return java.util.regex.Pattern.compile("href=\"(/organisations/\\d+-" + word + "[^\"]*)\"")
                    .matcher(page)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    @Nested
    class WhenSomebodySaysThatTheyBelongToIt {

        private final Member ben = site.member("Ben Otieno");
        private final Visitor belonging = site.signedIn(ben);
        private final Visitor member = site.signedIn(site.member("Meron"));

        @Test
        void onlyTheyAndThoseWhoConfirmSeeItAtFirst() {
            say("night-nurse-token", "public");

            assertThat(belonging.get(path).body()).contains("night-nurse-token", "not confirmed");
            assertThat(host.get(path).body()).contains("night-nurse-token");
            assertThat(member.get(path).body()).doesNotContain("night-nurse-token");
            assertThat(reader.get(path).body()).doesNotContain("night-nurse-token");
        }

        @Test
        void onceConfirmedItIsSeenByThoseItIsFor() {
            say("ward-nurse-token", "members");
            confirm();

            assertThat(member.get(path).body()).contains("ward-nurse-token");
            assertThat(reader.get(path).body()).doesNotContain("ward-nurse-token", ben.handle());
        }

        @Test
        void whatIsForOneselfAloneIsSeenByNobodyElseNotEvenByHosts() {
            say("secret-nurse-token", "me");
            confirm();

            assertThat(belonging.get(path).body()).contains("secret-nurse-token");
            assertThat(host.get(path).body()).doesNotContain("secret-nurse-token", ben.handle());
        }

        @Test
        void whatNobodyChoseIsForOneselfAlone() {
            say("unchosen-token", "nonsense");

            assertThat(host.get(path).body()).doesNotContain("unchosen-token");
        }

        @Test
        void anotherTitleHasToBeConfirmedAnew() {
            say("Nurse", "public");
            confirm();

            say("director-token", "public");

            assertThat(reader.get(path).body()).doesNotContain("director-token");
        }

        @Test
        void aTitleThatNobodyHasSeenIsNotConfirmed() {
            say("Nurse", "public");
            var seen = host.get(path).body().replaceAll("(?s).*/confirmation\">.*?name=\"version\" value=\"(\\d+)\".*", "$1");
            say("director-token", "public");

            var late = host.post(place("confirmation"), "version", seen);

            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(reader.get(path).body()).doesNotContain("director-token");
            confirm();
            assertThat(reader.get(path).body()).contains("director-token");
        }

        @Test
        void whatWasConfirmedUnderAnotherNameIsConfirmedAnew() {
            say("Nurse-token", "public");
            confirm();
            assertThat(reader.get(path).body()).contains("Nurse-token");

            belonging.post("/me/name", "before", ben.name(), "name", "Dr Somebody Else");

            assertThat(reader.get(path).body()).doesNotContain("Nurse-token", "Dr Somebody Else");
            confirm();
            assertThat(reader.get(path).body()).contains("Nurse-token", "Dr Somebody Else");
        }

        @Test
        void confirmingTheSameTwiceIsNoConflict() {
            say("Nurse", "public");
            var once = host.post(place("confirmation"), "version", version());
            var twice = host.post(place("confirmation"), "version", version());

            assertThat(once.statusCode()).isEqualTo(303);
            assertThat(twice.statusCode()).isEqualTo(303);
        }

        @Test
        void aStewardConfirmsOthersAndOnlyHostsMakeStewards() {
            say("Coordinator", "public");
            assertThat(creator.post(place("confirmation")).statusCode()).isEqualTo(403);
            confirm();
            assertThat(belonging.post(place("stewardship")).statusCode()).isEqualTo(403);

            host.post(place("stewardship"), "steward", "true");

            assertThat(reader.get(path).body()).contains("speaks for the organisation");
            assertThat(belonging.get("/organisations/" + number + "/edit").statusCode()).isEqualTo(200);
            assertThat(creator.get("/organisations/" + number + "/edit").statusCode()).isEqualTo(403);
        }

        @Test
        void aFormOpenedBeforeTheyClosedItDoesNotOpenItAgain() {
            say("Nurse", "public");
            say("closed-nurse-token", "me");

            var late = belonging.post(
                    "/organisations/" + number + "/affiliation", "version", "1", "title", "Nurse again", "circle", "public");

            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body())
                    .contains("value=\"Nurse again\"", "Saved now: closed-nurse-token", "Saved now: Only me", "name=\"version\" value=\"2\"")
                    .containsPattern("value=\"me\" selected")
                    .doesNotContainPattern("value=\"public\" selected");
            assertThat(host.get(path).body()).doesNotContain("closed-nurse-token", "Nurse again");
        }

        @Test
        void aFormOpenedBeforeTheyTookItBackDoesNotSayItAgain() {
            say("Nurse", "public");
            belonging.post("/organisations/" + number + "/affiliation/end");

            var late = belonging.post(
                    "/organisations/" + number + "/affiliation", "version", "1", "title", "Nurse again", "circle", "public");

            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(host.get(path).body()).doesNotContain("Nurse again");
        }

        @Test
        void theyTakeItBack() {
            say("gone-nurse-token", "public");
            confirm();

            belonging.post("/organisations/" + number + "/affiliation/end");

            assertThat(reader.get(path).body()).doesNotContain("gone-nurse-token");
        }

        private void say(String title, String circle) {
            var said = belonging.post(
                    "/organisations/" + number + "/affiliation", "version", version(), "title", title, "since", "2019", "circle",
                    circle);
            assertThat(said.statusCode()).isEqualTo(303);
        }

        private String version() {
            return belonging.get("/organisations/" + number + "/affiliation")
                    .body()
                    .replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        }

        private void confirm() {
            host.post(place("confirmation"), "version", version());
        }

        private String place(String act) {
            return "/organisations/" + number + "/people/" + ben.handle() + "/" + act;
        }
    }

    @Nested
    class WhenMerged {

        private final String otherName = "Still Waters " + word();
        private final String other = enter(creator, otherName);

        @Test
        void itsAddressLeadsToTheOneThatStays() {
            merge();

            assertThat(Visitor.location(reader.get(path))).isEqualTo(other);
            assertThat(Visitor.location(reader.get("/organisations/" + number))).isEqualTo(other);
        }

        @Test
        void itsNamesFindTheOneThatStays() {
            merge();

            var found = reader.get("/organisations?q=" + name.substring(name.lastIndexOf(' ') + 1)).body();

            assertThat(found).contains(other).doesNotContain(path);
        }

        @Test
        void itsPeopleAndFollowersAreTheOthers() {
            var ben = site.member("Ben Otieno");
            var belonging = site.signedIn(ben);
            belonging.post("/organisations/" + number + "/affiliation", "title", "moved-nurse-token", "circle", "public");
            host.post("/organisations/" + number + "/people/" + ben.handle() + "/confirmation", "version", "1");
            belonging.post("/organisations/" + number + "/follow");

            merge();

            assertThat(reader.get(other).body()).contains("moved-nurse-token").doesNotContain("since 0");
            assertThat(belonging.get(other).body()).contains("Stop following");
        }

        @Test
        void entriesMergedBeforeLeadToTheLastOne() {
            var third = enter(creator, "Deep Lakes " + word());
            merge();

            host.post("/organisations/" + numberOf(other) + "/merger", "into", numberOf(third));

            assertThat(Visitor.location(reader.get(path))).isEqualTo(third);
        }

        @Test
        void aHostSeesBothNamesBefore() {
            var asked = host.get("/organisations/" + number + "/merger?into=" + numberOf(other));

            assertThat(asked.body()).contains(name, otherName, "This cannot be undone");
        }

        @Test
        void intoItselfOrIntoNothingIsRefusedInWords() {
            var itself = host.post("/organisations/" + number + "/merger", "into", number);

            assertThat(itself.statusCode()).isEqualTo(422);
            assertThat(itself.body()).contains("Please name another entry");
        }

        private void merge() {
            var merged = host.post("/organisations/" + number + "/merger", "into", numberOf(other));
            assertThat(merged.statusCode()).isEqualTo(303);
        }
    }

    private static String numberOf(String path) {
        return path.replaceAll("\\D+(\\d+)-.*", "$1");
    }

    private static String enter(Visitor member, String name) {
        var entered = member.post(
                "/organisations",
                "name", name,
                "type", "international-ngo",
                "country", "KEN",
                "website", "https://rivers.example.org",
                "description", "Brings people together by the river.",
                "language", "en",
                "another", "true");
        assertThat(entered.statusCode()).isEqualTo(303);
        return Visitor.location(entered);
    }
}
