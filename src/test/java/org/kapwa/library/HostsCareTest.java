package org.kapwa.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.kapwa.web.Care;
import org.kapwa.web.Role;

/// Hosts decide on what they care for; on the rest other hosts do.
class HostsCareTest {

    private final RunningSite site = RunningSite.shared();
    private final Visitor administrator = site.signedIn(site.member("Ada Care", Role.ADMINISTRATOR));
    private final Visitor contributor = site.signedIn(site.member("Amina Care"));
    private final Member hoda = site.member("Hoda Care");
    private final Visitor host = site.signedIn(hoda);

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "KEN, en, grief, true", "UGA, en, grief, false", "KEN, fr, grief, false", "KEN, en-GB, grief, true",
        "KEN, en, stigma, false", "-, en, grief, true", "KEN, en, -, true"
    })
    void aCareCoversWhatLiesInAllItsParts(String country, String language, String theme, boolean covers) {
        var care = new Care(List.of("KEN", "SOM"), List.of("en", "so"), List.of("grief"));

        assertThat(care.covers(list(country), list(language), list(theme))).isEqualTo(covers);
    }

    @Test
    void whatLiesOutsideAHostsCareWaitsForOthers() {
        var french = submit("fr", "Un guide de Hoda");
        var english = submit("en", "A guide for somebody else");
        administrator.post("/admin/members/" + hoda.id() + "/roles", "role", "host", "languages", "fr");

        var desk = host.get("/desk").body();

        assertThat(desk.substring(desk.indexOf("id=\"others\""))).contains("/library/" + english + "-");
        assertThat(desk.substring(0, desk.indexOf("id=\"others\""))).contains("/library/" + french + "-");
        for (var act : List.of("publication", "hold", "refusal", "trust")) {
            assertThat(host.post("/library/" + english + "/" + act, "reason", "Because.").statusCode()).as(act).isEqualTo(403);
        }
        assertThat(host.get("/library/" + english + "/draft").statusCode()).isEqualTo(404);
        assertThat(host.post("/library/" + french + "/publication").statusCode()).isEqualTo(303);
    }

    @Test
    void theFrontPageTellsAHostHowManySubmissionsWaitForThem() {
        administrator.post("/admin/members/" + hoda.id() + "/roles", "role", "host", "languages", "is");
        submit("en", "A guide for somebody else");
        assertThat(host.get("/").body()).doesNotContain("<a href=\"/desk\">1 submission");

        submit("is", "A guide of Hoda");

        assertThat(host.get("/").body()).contains("<a href=\"/desk\">1 submission waits</a>");
        assertThat(administrator.get("/").body()).containsPattern("<a href=\"/desk\">[0-9,]+ submissions? wait");
        for (var other : new Visitor[] {contributor, site.visitor()}) {
            assertThat(other.get("/").body()).doesNotContain("/desk");
        }
    }

    @Test
    void aHostsOwnResourceOutsideTheirCareWaitsToo() {
        administrator.post("/admin/members/" + hoda.id() + "/roles", "role", "host", "languages", "fr");
        var own = Visitor.location(host.post("/library", "link", "https://example.org/own")).replaceAll("\\D+", "");

        describe(host, own, "en", "A guide of my own");

        assertThat(site.visitor().get("/library/" + own).statusCode()).isEqualTo(404);
    }

    @Test
    void aHostOfAPartTrustsNobodyToPublishWhateverTheyLike() {
        administrator.post("/admin/members/" + hoda.id() + "/roles", "role", "host", "languages", "fr");
        var french = submit("fr", "Un guide d’Amina");
        var own = Visitor.location(host.post("/library", "link", "https://example.org/own-french")).replaceAll("\\D+", "");
        describe(host, own, "fr", "Un guide à moi");

        for (var id : List.of(french, own)) {
            var answer = host.post("/library/" + id + "/trust");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("all countries, languages and themes");
            assertThat(host.get(Visitor.location(host.get("/library/" + id))).body()).doesNotContain("/trust\"");
        }
        assertThat(site.visitor().get("/library/" + shareBy(host, "About everything")).statusCode()).isEqualTo(404);
    }

    @Test
    void noHostTrustsThemselvesButAnAdministratorMay() {
        var yusuf = site.signedIn(site.member("Yusuf of everything", Role.HOST));
        var own = shareBy(yusuf, "His own");
        var path = Visitor.location(yusuf.get("/library/" + own));

        assertThat(yusuf.post("/library/" + own + "/trust").statusCode()).isEqualTo(403);
        assertThat(yusuf.get(path).body()).doesNotContain("/trust\"");
        assertThat(administrator.get(path).body()).contains("/trust\"");
        assertThat(administrator.post("/library/" + shareBy(administrator, "Her own") + "/trust").statusCode()).isEqualTo(303);
    }

    @Test
    void whoATrustedOrganisationVouchesForPublishesDirectly() {
        var organisation = entered(contributor, "House of ");
        administrator.post(organisation + "/trust");
        host.post(organisation + "/affiliation", "title", "Nurse", "circle", "public");
        var unconfirmed = shareBy(host, "Before");

        administrator.post(organisation + "/people/" + hoda.handle() + "/confirmation", "version", "1");
        var confirmed = shareBy(host, "With its word");
        administrator.post(organisation + "/trust", "trust", "false");
        var afterwards = shareBy(host, "After its time");

        assertThat(site.visitor().get("/library/" + unconfirmed).statusCode()).isEqualTo(404);
        assertThat(site.visitor().get("/library/" + confirmed).statusCode()).isEqualTo(301);
        assertThat(site.visitor().get("/library/" + afterwards).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyGetsIntoATrustedOrganisationByAHostOfAPart() {
        administrator.post("/admin/members/" + hoda.id() + "/roles", "role", "host", "languages", "fr");
        var own = entered(host, "Own house of ");
        var trusted = entered(contributor, "Trusted house of ");
        administrator.post(trusted + "/trust");
        for (var organisation : List.of(own, trusted)) {
            host.post(organisation + "/affiliation", "title", "Nurse", "circle", "public");
        }
        var confirmation = "/people/" + hoda.handle() + "/confirmation";
        var number = trusted.replaceAll("\\D+", "");

        assertThat(host.post(own + confirmation, "version", "1").statusCode()).isEqualTo(303);
        assertThat(host.post(own + "/trust").body()).contains("all countries, languages and themes");
        assertThat(host.post(trusted + confirmation, "version", "1").statusCode()).isEqualTo(403);
        assertThat(host.post(own + "/merger", "into", number).body()).contains("all countries, languages and themes");
        assertThat(host.get(Visitor.location(host.get(own))).body()).doesNotContain("/trust\"");
        assertThat(site.visitor().get("/library/" + shareBy(host, "About all")).statusCode()).isEqualTo(404);
    }

    @Test
    void noHostTrustsTheOrganisationThatTheyBelongTo() {
        var yusuf = site.signedIn(site.member("Yusuf of the house", Role.HOST));
        var house = entered(yusuf, "Yusufs house ");
        assertThat(yusuf.get(Visitor.location(yusuf.get(house))).body()).contains("/trust\"");
        yusuf.post(house + "/affiliation", "title", "Nurse", "circle", "public");

        assertThat(yusuf.post(house + "/trust").statusCode()).isEqualTo(403);
        assertThat(yusuf.get(Visitor.location(yusuf.get(house))).body()).doesNotContain("/trust\"");
    }

    @Test
    void whatAContributorSaysOfAPublishedResourceWaitsUntilAHostAnswers() {
        var id = submit("en", "A guide to mend");
        administrator.post("/library/" + id + "/publication");
        contributor.post("/library/" + id + "/notes", "text", "The year is wrong.");

        assertThat(said(administrator)).contains("/library/" + id + "-", "Amina Care");
        administrator.post("/library/" + id + "/notes", "text", "Mended.");
        assertThat(said(administrator)).doesNotContain("/library/" + id + "-");
    }

    @Test
    void anAnswerToAHoldIsMarkedUntilAHostDecides() {
        var id = submit("en", "A guide in doubt");
        administrator.post("/library/" + id + "/hold", "reason", "Which year?");
        assertThat(item(id)).doesNotContain("<strong>Answered</strong>");
        contributor.post("/library/" + id + "/notes", "text", "2024.");

        assertThat(item(id)).contains("<strong>Answered</strong>");
        administrator.post("/library/" + id + "/publication");
        assertThat(said(administrator)).doesNotContain("/library/" + id + "-");
    }

    @Test
    void whatIsNoDraftAnyMoreCannotLoseWhatASubmissionNeeds() {
        var id = submit("en", "A guide to keep whole");
        administrator.post("/library/" + id + "/publication");

        var answer = administrator.post("/library/" + id + "/draft", "version", "3", "title", "", "summary", "x", "type", "manual", "languages", "en");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Save the changes");
    }

    @Test
    void whoMayChangeAPublishedResourceIsShownTheWayAndItsContributorWhomToAsk() {
        var id = submit("en", "A guide to change");
        administrator.post("/library/" + id + "/publication");
        var path = Visitor.location(site.visitor().get("/library/" + id));

        assertThat(administrator.get(path).body()).contains("href=\"/library/" + id + "/draft\"");
        assertThat(contributor.get(path).body()).doesNotContain("/draft\"").contains("Hosts read this at their desk");
        assertThat(site.visitor().get(path).body()).doesNotContain("/draft\"", "their desk");
    }

    /// What the desk shows of a resource.
    private String item(String id) {
        var desk = administrator.get("/desk").body();
        var begin = desk.indexOf("/library/" + id + "-");
        return desk.substring(begin, desk.indexOf("</li>", begin));
    }

    /// The part of a desk that shows what contributors said.
    private static String said(Visitor host) {
        var desk = host.get("/desk").body();
        var begin = desk.indexOf("id=\"said\"");
        return begin < 0 ? "" : desk.substring(begin, desk.indexOf("</section>", begin));
    }

    private String entered(Visitor who, String name) {
        return Visitor.location(who.post("/organisations", "name", name + hoda.handle(), "another", "true"))
                .replaceAll("(/organisations/\\d+)-.*", "$1");
    }

    private String shareBy(Visitor who, String title) {
        var begun = who.post("/library", "link", "https://example.org/" + title.replace(' ', '-') + hoda.id());
        var id = Visitor.location(begun).replaceAll("\\D+", "");
        describe(who, id, "en", title + " " + hoda.id());
        return id;
    }

    private String submit(String language, String title) {
        var begun = contributor.post("/library", "link", "https://example.org/" + language + "/" + hoda.id());
        var id = Visitor.location(begun).replaceAll("\\D+", "");
        describe(contributor, id, language, title + " " + hoda.id());
        return id;
    }

    private static void describe(Visitor who, String id, String language, String title) {
        var answer = who.post(
                "/library/" + id + "/submission", "version", "1", "title", title, "summary", "About it.", "type", "manual",
                "languages", language, "licence", "unknown", "link", "https://example.org/of/" + id);
        assertThat(Visitor.location(answer)).startsWith("/library/" + id + "-");
    }

    private static List<String> list(String value) {
        return value == null ? List.of() : List.of(value);
    }
}
