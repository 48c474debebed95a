package org.kapwa.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.Waiting;
import org.kapwa.web.Role;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Themes and countries as people type them into the sharing form, and as they stand on the resource's page.
class DescribingTest {

    private final RunningSite site = RunningSite.shared();
    private final Visitor amina = site.signedIn(site.member("Amina who describes"));
    private final Visitor hoda = site.signedIn(site.member("Hoda who publishes", Role.HOST));

    @Test
    void namesInTheLanguageOfTheReaderAreKeptAsCodesAndShownInTheLanguageOfEachReader() {
        var draft = draft();

        var saved = amina.post(draft, fields("Dépression, stress", "Kenya, Tchad"));

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(amina.get(draft + "?lang=fr").body()).contains("value=\"dépression, stress\"").contains("value=\"Kenya, Tchad\"");
        assertThat(amina.get(draft + "?lang=ar").body()).contains("value=\"الاكتئاب، ").contains("value=\"كينيا، تشاد\"");
        amina.get(draft + "?lang=en");
    }

    @Test
    void whatAFileSaysOfItselfStandsInTheFormAndIsKeptOnceItsContributorSaysSo() throws IOException {
        var title = "Après la naissance : quand la joie ne vient pas";
        var file = new ClassPathResource("demo/files/apres-la-naissance.pdf").getContentAsByteArray();
        var draft = Visitor.location(amina.upload("/library", "scan0001.pdf", file, "link", ""));

        Waiting.until(Duration.ofSeconds(30), () -> amina.get(draft).body().contains("<option value=\"fr\" selected>"));

        assertThat(amina.get(draft).body()).contains("name=\"title\" type=\"text\" value=\"" + title + "\"");
        assertThat(kept(draft)).isEqualTo(" {}");
        amina.post(draft, "version", "1", "title", title, "languages", "fr");
        assertThat(kept(draft)).isEqualTo(title + " {fr}");
    }

    @Test
    void aNameThatNobodyKnowsIsReportedBesideItsFieldWithTheNearestAndAllThatWasTypedStays() {
        var draft = draft();

        var answer = amina.post(draft, fields("depresion, xqzw", "Kenia, Marocco, Ruritania"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"themes-problem\"")
                .contains("id=\"countries-problem\"")
                .contains("Ruritania")
                .contains("value=\"Kenia, Marocco, Ruritania\"")
                .contains("value=\"depresion, xqzw\"")
                .contains("Calm breathing for describing");
    }

    @Test
    void theNearestNameIsSuggested() {
        var answer = amina.post(draft(), fields("psychological first aidd kit", "Zimbabwia Land"));

        assertThat(answer.body()).contains("Did you mean psychological first aid").contains("Did you mean Zimbabwe");
    }

    @Test
    void theResourcesPageShowsItsFactsInTheWordsOfTheReader() {
        var draft = draft();
        var submitted = amina.post(draft.replace("/draft", "/submission"), fields("stress", "Kenya"));
        var path = Visitor.location(submitted);
        hoda.post(draft.replace("/draft", "/publication"));

        var french = site.visitor().get(path, "Accept-Language", "fr").body();

        assertThat(french)
                .contains("<span lang=\"fr\" dir=\"ltr\">Manuel</span>")
                .contains("<span lang=\"fr\" dir=\"ltr\">Kenya</span>")
                .contains("<span lang=\"fr\" dir=\"ltr\">stress</span>")
                .contains("href=\"https://creativecommons.org/licenses/by/4.0/\"");
    }

    @Test
    void problemsAreListedWithTheirFieldsInTheOrderOfTheForm() {
        var answer = amina.post(
                draft().replace("/draft", "/submission"), "version", "1", "title", "", "summary", "x", "type", "", "languages", "",
                "year", "2199", "themes", "xqzw", "countries", "Ruritania", "link", "nowhere");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body().replaceAll("(?s).*id=\"problems\"(.*?)</ul>.*", "$1").replaceAll("<[^>]*>", ""))
                .containsSubsequence("Title: ", "Kind of resource: ", "Languages: ", "Year: ", "Themes: ", "Countries: ", "Link: ");
    }

    @Test
    void problemsAreWrittenAsTheReadersLanguageWritesThem() {
        var french = amina.post(draft() + "?lang=fr", fields("xqzw, yqzw", "Kenya"));
        var arabic = amina.post(draft() + "?lang=ar", fields("xqzw, yqzw", "Kenya"));
        amina.get("/?lang=en");

        assertThat(french.body()).contains("Thèmes\u00a0: ", "xqzw, yqzw");
        assertThat(arabic.body()).contains("xqzw، yqzw");
    }

    @Test
    void aLinkMayBeTypedAsItIsSpoken() {
        var begun = amina.post("/library", "link", "www.example.org/spoken" + System.nanoTime());

        assertThat(amina.get(Visitor.location(begun)).body()).contains("value=\"https://www.example.org/spoken");
    }

    @Test
    void itsHistoryIsToldInWordsNotInCodes() {
        var draft = draft();
        amina.post(draft, fields("stress", "Kenya"));

        var history = amina.get(draft.replace("/draft", "/history"), "Accept-Language", "fr").body();

        assertThat(history).contains("<ins>Manuel</ins>", "<ins>CC BY 4.0").doesNotContain("KEN<", "cc-by");
    }

    private String kept(String draft) {
        return site.bean(JdbcClient.class)
                .sql("select title || ' ' || languages::text from resource where id = :id")
                .param("id", Long.valueOf(draft.replaceAll("\\D+", "")))
                .query(String.class)
                .single();
    }

    private String draft() {
        return Visitor.location(amina.post("/library", "link", "https://example.org/describing/" + System.nanoTime()));
    }

    private String[] fields(String themes, String countries) {
        return new String[] {
            "version", "1", "title", "Calm breathing for describing " + System.nanoTime(), "summary", "An exercise.", "type", "manual",
            "languages", "en", "licence", "cc-by-4.0", "audiences", "volunteers", "themes", themes, "countries", countries,
            "link", "https://example.org/calm/" + System.nanoTime()
        };
    }
}
