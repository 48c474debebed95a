package org.kapwa.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.Waiting;
import org.kapwa.accounts.Member;
import org.kapwa.web.Circle;
import org.kapwa.web.Role;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Two entries become one, also when others have one of them open or do something to it in the same moment.
class MergersTest {

    private static final Viewer HODA = new Viewer(3L, "hoda", "Hoda", Set.of(Role.MEMBER, Role.HOST));

    private final RunningSite site = RunningSite.shared();
    private final OrganisationEntries entries = site.bean(OrganisationEntries.class);
    private final Affiliations affiliations = site.bean(Affiliations.class);
    private final Organisations organisations = site.bean(Organisations.class);
    private final Member amina = site.member("Amina Osman");
    private final Member ben = site.member("Ben Otieno");
    private final Visitor creator = site.signedIn(amina);
    private final Visitor belonging = site.signedIn(ben);
    private final Visitor host = site.signedIn(site.member("Hoda", Role.HOST));
    private final long rivers = enter("Quiet Rivers");
    private final long waters = enter("Still Waters");
    private final long lakes = enter("Deep Lakes");

    @Test
    void aFormThatWasOpenBeforeDoesNotTakeTheNamesAwayAgain() {
        merge(rivers, waters);

        var late = creator.post("/organisations/" + waters + "/edit", "version", "1", "name", "Still Waters Kenya");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("value=\"Still Waters Kenya\"", "Saved now: Quiet Rivers");
        assertThat(entries.find(waters).details().otherNames()).contains("Quiet Rivers");
    }

    @Test
    void ofTwoThatAreMergedIntoEachOtherAtOnceOneStays() throws Exception {
        var late = whileMerging(rivers, waters, () -> mergeByHand(waters, rivers));

        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(entries.find(rivers).mergedInto()).isEqualTo(waters);
        assertThat(entries.find(waters).isMerged()).isFalse();
    }

    @Test
    void noneIsMergedIntoOneThatIsGivenUpInTheSameMoment() throws Exception {
        organisations.settle(rivers, ben.id(), "Nurse", Circle.PUBLIC);

        var late = whileMerging(waters, lakes, () -> mergeByHand(rivers, waters));

        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(entries.find(rivers).isMerged()).isFalse();
        assertThat(affiliations.find(rivers, ben.id())).isPresent();
    }

    @Test
    void whoSaysInTheSameMomentThatTheyBelongToItIsAskedAboutTheOneThatStays() throws Exception {
        var late = whileMerging(rivers, waters, () -> say(rivers, "0", "Night nurse"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("value=\"Night nurse\"", "action=\"/organisations/" + waters + "/affiliation\"");
        assertThat(affiliations.find(rivers, ben.id())).isEmpty();
        assertThat(say(waters, "0", "Night nurse").statusCode()).isEqualTo(303);
    }

    @Test
    void whoSaysItAfterwardsIsAskedAboutTheOneThatStays() {
        merge(rivers, waters);

        var late = say(rivers, "0", "Night nurse");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("value=\"Night nurse\"", "action=\"/organisations/" + waters + "/affiliation\"");
    }

    @Test
    void whoLeavesItInTheSameMomentIsToldThatTheyHaveNot() throws Exception {
        organisations.settle(rivers, ben.id(), "Nurse", Circle.PUBLIC);

        var late = whileMerging(rivers, waters, () -> belonging.post("/organisations/" + rivers + "/affiliation/end"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(affiliations.find(waters, ben.id())).isPresent();
    }

    @Test
    void ofTwoPlacesOfOneMemberTheConfirmedOneStaysAndIsOpenToNobodyElse() {
        affiliations.say(ben.id(), rivers, 0, "Nurse", 2019, Circle.PUBLIC);
        affiliations.say(ben.id(), waters, 0, "Director", 2024, Circle.MEMBERS);
        affiliations.confirm(rivers, ben.id(), 1, amina.id());
        affiliations.appoint(rivers, ben.id(), true);

        merge(rivers, waters);

        var place = affiliations.find(waters, ben.id()).orElseThrow();
        assertThat(place.title()).isEqualTo("Nurse");
        assertThat(place.since()).isEqualTo(2019);
        assertThat(place.isConfirmed()).isTrue();
        assertThat(place.isSteward()).isTrue();
        assertThat(place.circle()).isEqualTo(Circle.MEMBERS);
    }

    @Test
    void whatIsNotConfirmedDoesNotTakeThePlaceOfWhatIs() {
        affiliations.say(ben.id(), rivers, 0, "Director", null, Circle.PUBLIC);
        organisations.settle(waters, ben.id(), "Nurse", Circle.PUBLIC);

        merge(rivers, waters);

        var place = affiliations.find(waters, ben.id()).orElseThrow();
        assertThat(place.title()).isEqualTo("Nurse");
        assertThat(place.isConfirmed()).isTrue();
    }

    @Test
    void aFormOfOnesPlaceThatWasOpenBeforeIsShownAgain() {
        organisations.settle(rivers, ben.id(), "Nurse", Circle.PUBLIC);
        affiliations.say(ben.id(), waters, 0, "Director", null, Circle.PUBLIC);

        merge(rivers, waters);

        assertThat(say(waters, "1", "Head of ward").body()).contains("value=\"Head of ward\"", "Saved now: Nurse");
    }

    private HttpResponse<String> say(long organisation, String version, String title) {
        return belonging.post(
                "/organisations/" + organisation + "/affiliation", "version", version, "title", title, "circle", "public");
    }

    private HttpResponse<String> mergeByHand(long from, long into) {
        return host.post("/organisations/" + from + "/merger", "into", Long.toString(into));
    }

    private void merge(long from, long into) {
        site.bean(Mergers.class).merge(entries.find(from), entries.find(into), HODA);
    }

    /// Somebody acts when two entries are merged already, but nobody else can know of it yet.
    private HttpResponse<String> whileMerging(long from, long into, Callable<HttpResponse<String>> act) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            return site.bean(TransactionTemplate.class)
                    .execute(_ -> {
                        merge(from, into);
                        var acting = pool.submit(act);
                        awaitItsTurnOrEnd(acting);
                        return acting;
                    })
                    .get();
        }
    }

    private void awaitItsTurnOrEnd(Future<?> acting) {
        Waiting.until(Duration.ofSeconds(20), () -> acting.isDone() || somebodyWaits());
    }

    private boolean somebodyWaits() {
        return site.bean(JdbcClient.class)
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private long enter(String name) {
        return organisations.enter(new OrganisationDetails(name, List.of(), "en", "", "", "", ""), amina.id());
    }
}
