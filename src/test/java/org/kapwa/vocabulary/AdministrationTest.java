package org.kapwa.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.web.Role;

/// What an administrator does with codes and concepts, in a browser without JavaScript.
class AdministrationTest {

    private final RunningSite site = RunningSite.shared();
    private final CodeSets codeSets = site.bean(CodeSets.class);
    private final Concepts concepts = site.bean(Concepts.class);
    private final Visitor ada = site.signedIn(site.member("Ada Wordsmith", Role.ADMINISTRATOR));

    @Test
    void aCodeIsAddedRelabelledAndOfferedAtOnce() {
        var added = ada.post("/admin/code-sets/resource-type", "code", "song", "label", "Song", "parent", "");
        assertThat(Visitor.location(added)).isEqualTo("/admin/code-sets/resource-type/song");

        var saved = ada.post("/admin/code-sets/resource-type/song", "version", "1", "label-en", "Song or rhyme",
                "label-fr", "Chanson", "new-language", "pt", "new-label", "Canção", "property-coar", "http://purl.org/x");

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(codeSets.label("resource-type", "song", "fr")).isEqualTo("Chanson");
        assertThat(codeSets.label("resource-type", "song", "pt")).isEqualTo("Canção");
        assertThat(codeSets.property("resource-type", "song", "coar")).isEqualTo("http://purl.org/x");
        assertThat(codeSets.choices("resource-type", "en")).contains(new CodeSets.Choice("song", "Song or rhyme"));
        assertThat(ada.get("/admin/code-sets/resource-type/song").body())
                .contains("Ada Wordsmith")
                .contains("Chanson")
                .contains("Song or rhyme");
    }

    @Test
    void whatIsWrongWithANewCodeIsSaidBesideItsField() {
        var answer = ada.post("/admin/code-sets/resource-type", "code", "no blanks", "label", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"code-problem\"").contains("id=\"label-problem\"").contains("no blanks");
        assertThat(ada.post("/admin/code-sets/resource-type", "code", "manual", "label", "M").statusCode()).isEqualTo(422);
    }

    @Test
    void whoSavesAnOldFormIsToldSoAndNothingIsOverwritten() {
        ada.post("/admin/code-sets/setting", "code", "barge", "label", "Barge", "parent", "");
        ada.post("/admin/code-sets/setting/barge", "version", "1", "label-en", "River barge");

        var late = ada.post("/admin/code-sets/setting/barge", "version", "1", "label-en", "Boat");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("value=\"Boat\"", "Saved now: River barge", "name=\"version\" value=\"2\"");
        assertThat(codeSets.label("setting", "barge", "en")).isEqualTo("River barge");
    }

    @Test
    void aCodeIsMergedRetiredAndBroughtBack() {
        ada.post("/admin/code-sets/setting", "code", "tent", "label", "Tent", "parent", "");

        ada.post("/admin/code-sets/setting/tent/merger", "into", "home");
        assertThat(codeSets.label("setting", "tent", "en")).isEqualTo("Home");

        ada.post("/admin/code-sets/setting/tent/revival");
        assertThat(codeSets.label("setting", "tent", "en")).isEqualTo("Tent");

        ada.post("/admin/code-sets/setting/tent/retirement");
        assertThat(codeSets.choices("setting", "en")).extracting(CodeSets.Choice::code).doesNotContain("tent");
    }

    @Test
    void aConceptIsAddedWordedAndChecked() {
        var added = ada.post("/admin/concepts", "label", "River blindness grief", "kind", "topic", "broader", "grief");
        assertThat(Visitor.location(added)).isEqualTo("/admin/concepts/river-blindness-grief");

        ada.post("/admin/concepts/river-blindness-grief/words/fr", "shown", shown("river-blindness-grief", "fr"), "label", "Deuil de la rivière",
                "variants", "deuil fluvial\ndeuils fluviaux", "definition", "", "checked", "true");

        assertThat(concepts.find("deuils fluviaux", "fr")).map(Concepts.Concept::id).contains("river-blindness-grief");
        assertThat(concepts.exactly("river-blindness-grief").orElseThrow().words("fr").checked()).isTrue();
        assertThat(ada.get("/admin/concepts?q=fluvial&language=fr&status=checked").body()).contains("Deuil de la rivière");
        assertThat(ada.get("/admin/concepts?q=fluvial&language=fr&status=draft").body()).doesNotContain("Deuil de la rivière");
    }

    @Test
    void whoWordsAConceptInOneLanguageDoesNotDisturbWhoWordsItInAnother() {
        ada.post("/admin/concepts", "label", "Long night", "kind", "topic", "broader", "");
        var french = shown("long-night", "fr");
        var spanish = shown("long-night", "es");

        word("long-night", "fr", french, "Longue nuit");
        assertThat(word("long-night", "es", spanish, "Noche larga").statusCode()).isEqualTo(303);

        var late = word("long-night", "fr", french, "Nuit longue");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("value=\"Nuit longue\"", "Saved now: Longue nuit");
        var anew = late.body().replaceAll("(?s).*?name=\"shown\" value=\"(-?\\d+)\".*", "$1");
        assertThat(word("long-night", "fr", anew, "Nuit longue").statusCode()).isEqualTo(303);
    }

    @Test
    void whoPlacesAConceptFromAnOldFormSeesWhereItStandsNow() {
        ada.post("/admin/concepts", "label", "Early tide", "kind", "topic", "broader", "");
        var page = ada.get("/admin/concepts/early-tide").body();
        var shown = page.replaceAll("(?s).*name=\"shown\" value=\"(-?\\d+)\".*", "$1");
        ada.post("/admin/concepts/early-tide", "shown", shown, "kind", "method", "broader", "");

        var late = ada.post("/admin/concepts/early-tide", "shown", shown, "kind", "topic", "broader", "grief");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("id=\"kind-problem\"", "value=\"grief\"");
        assertThat(concepts.exactly("early-tide").orElseThrow().kind()).isEqualTo("method");
    }

    private HttpResponse<String> word(String concept, String language, String shown, String label) {
        return ada.post("/admin/concepts/" + concept + "/words/" + language, "shown", shown, "label", label, "variants", "",
                "definition", "");
    }

    /// What the form for the words of a language shows, as it says it.
    private String shown(String concept, String language) {
        return ada.get("/admin/concepts/" + concept + "?language=" + language)
                .body()
                .replaceAll("(?s).*?name=\"shown\" value=\"(-?\\d+)\".*", "$1");
    }

    @Test
    void aMergedConceptIsStillFoundByItsWords() {
        ada.post("/admin/concepts", "label", "Quiet hour", "kind", "method", "broader", "");
        ada.post("/admin/concepts", "label", "Still time", "kind", "method", "broader", "");

        ada.post("/admin/concepts/quiet-hour/merger", "into", "Still time");

        assertThat(concepts.find("quiet hour", "en")).map(Concepts.Concept::id).contains("still-time");
        assertThat(concepts.label("quiet-hour", "en")).isEqualTo("Still time");
        assertThat(concepts.wordings("en")).doesNotContainKey("quiet-hour");
    }

    @Test
    void aConceptIsNoCaseOfItself() {
        ada.post("/admin/concepts", "label", "Outer ring", "kind", "topic", "broader", "");
        ada.post("/admin/concepts", "label", "Inner ring", "kind", "topic", "broader", "Outer ring");

        var answer = ada.post("/admin/concepts/outer-ring", "kind", "topic", "broader", "Inner ring");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"broader-problem\"");
    }

    @Test
    void theCoverageOfEachLanguageIsShown() {
        var page = ada.get("/admin/concepts").body();

        assertThat(page).contains("Kiswahili").contains("বাংলা").contains("How far each language has come");
    }

    @Test
    void everyPageSpeaksTheLanguageOfItsReader() {
        assertThat(ada.get("/admin/code-sets/licence?lang=ar").body()).contains("lang=\"ar\" dir=\"rtl\"").contains("إضافة رمز");
        ada.get("/admin/code-sets?lang=en");
    }
}
