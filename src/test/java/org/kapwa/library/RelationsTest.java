package org.kapwa.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who may say that a resource is a translation, adaptation or new version of another. The other's page says so too.
class RelationsTest {

    private static final String NEWER = "Newer version";

    private final RunningSite site = RunningSite.shared();
    private final Member amina = site.member("Amina");
    private final Visitor contributor = site.signedIn(amina);
    private final Visitor host = site.signedIn(site.member("Hoda", Role.HOST));
    private final Visitor reader = site.visitor();
    private final long theirs = resource("published", site.member("Sita"));

    @Test
    void aTranslationIsSaidWithTheSubmissionAndShownOnceAHostPublishes() {
        var mine = resource("submitted", amina);

        var said = relate(contributor, mine, "new-version-of", theirs);

        assertThat(said.statusCode()).isEqualTo(303);
        assertThat(host.get(Visitor.location(said)).body()).contains("Earlier version");
        assertThat(page(reader, theirs)).doesNotContain(NEWER);
        host.post("/library/" + mine + "/publication");
        assertThat(page(reader, theirs)).contains(NEWER, "/library/" + mine + "-");
    }

    @Test
    void onceItIsPublishedNobodyPutsItOnTheOthersPageWithoutAHost() {
        var mine = resource("published", amina);

        var said = relate(contributor, mine, "new-version-of", theirs);

        assertThat(said.statusCode()).isEqualTo(403);
        assertThat(said.body()).contains("only a host can connect");
        assertThat(page(reader, theirs)).doesNotContain(NEWER);
        assertThat(relate(host, mine, "new-version-of", theirs).statusCode()).isEqualTo(303);
        assertThat(page(reader, theirs)).contains(NEWER);
    }

    @Test
    void bothTheirOwnTheyConnectThemselves() {
        var first = resource("published", amina);
        var second = resource("published", amina);

        relate(contributor, second, "new-version-of", first);

        assertThat(page(reader, first)).contains(NEWER);
    }

    @Test
    void whatAHostSaidAContributorDoesNotTakeBack() {
        var mine = resource("published", amina);
        relate(host, mine, "translation-of", theirs);
        var back = "/library/" + mine + "/relations/removal";

        contributor.post(back, "relation", "translation-of", "other", Long.toString(theirs));

        assertThat(page(contributor, mine)).contains("Translated from").doesNotContain("It does not belong to");
        host.post(back, "relation", "translation-of", "other", Long.toString(theirs));
        assertThat(page(reader, mine)).doesNotContain("Translated from");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTheySaidThemselvesTheyTakeBackOnEitherPage(boolean onTheirOwn) {
        var mine = resource("submitted", amina);
        relate(contributor, mine, "translation-of", theirs);
        host.post("/library/" + mine + "/publication");
        var here = onTheirOwn ? mine : theirs;
        var other = onTheirOwn ? theirs : mine;
        assertThat(page(contributor, here)).contains("It does not belong to");
        assertThat(page(reader, theirs)).contains("Also in");

        contributor.post("/library/" + here + "/relations/removal", "relation", "translation-of", "other", Long.toString(other));

        assertThat(page(reader, theirs)).doesNotContain("Also in");
    }

    @Test
    void anAdaptationAndItsSourceLeadToEachOther() {
        var mine = resource("submitted", amina);
        relate(contributor, mine, "adaptation-of", theirs);
        assertThat(page(reader, theirs)).doesNotContain("Adapted as");

        host.post("/library/" + mine + "/publication");

        assertThat(page(reader, theirs)).containsSubsequence("<dt>Adapted as</dt>", "/library/" + mine + "-");
        assertThat(page(reader, mine)).containsSubsequence("<dt>Adapted from</dt>", "/library/" + theirs + "-");
    }

    @Test
    void aTranslationThatIsASisterTooStandsOnce() {
        var one = resource("published", amina);
        var two = resource("published", amina);
        relate(host, one, "translation-of", theirs);
        relate(host, two, "translation-of", theirs);
        relate(host, two, "translation-of", one);

        assertThat(page(reader, one).split("/library/" + two + "-", -1)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"en, false", "fr, true"})
    void onlyAnotherLanguageIsOfferedAsATranslation(String language, boolean offered) {
        var link = "https://example.org/" + UUID.randomUUID();
        site.bean(JdbcClient.class)
                .sql("update resource set link = :link, languages = '{en}' where id = :id")
                .param("link", link)
                .param("id", theirs)
                .update();
        var draft = Visitor.location(contributor.post("/library", "link", link)).replaceAll("\\D+", "");

        var alike = contributor.post(
                "/library/" + draft + "/submission", "version", "1", "title", "Mine " + link, "summary", "About it.", "type",
                "manual", "languages", language, "licence", "cc-by-4.0", "link", link);

        assertThat(Visitor.location(alike)).endsWith("/alike");
        var page = contributor.get(Visitor.location(alike)).body();
        assertThat(page).contains("value=\"new-version-of\"");
        assertThat(page.contains("value=\"translation-of\"")).isEqualTo(offered);
    }

    private static HttpResponse<String> relate(Visitor who, long resource, String relation, long other) {
        return who.post("/library/" + resource + "/relations", "relation", relation, "other", Long.toString(other));
    }

    private static String page(Visitor who, long id) {
        return who.get(Visitor.location(who.get("/library/" + id))).body();
    }

    private long resource(String state, Member member) {
        return site.bean(JdbcClient.class)
                .sql("""
                        insert into resource (state, contributor, title, begun_at, changed_at, submitted_at, published_at)
                        values (:state, :member, :title, now(), now(), now(),
                                case when :state = 'published' then now() end)
                        returning id
                        """)
                .param("state", state)
                .param("member", member.id())
                .param("title", "Leaflet " + UUID.randomUUID())
                .query(Long.class)
                .single();
    }
}
