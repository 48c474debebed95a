package org.kapwa.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.Waiting;
import org.kapwa.web.Role;

/// All themes on one page.
class ThemesTest {

    private static final Pattern SAID = Pattern.compile("theme=climate-change\"[^<]*</a> <span class=\"quiet\">(\\d+)");
    private static final String[] FIELDS = {
        "version", "1", "title", "Heat and harvest", "summary", "An exercise.", "type", "manual", "languages", "en", "licence",
        "cc-by-4.0", "themes", "climate change", "link", "https://example.org/heat-and-harvest"
    };

    private final RunningSite site = RunningSite.shared();
    private final Visitor amina = site.signedIn(site.member("Amina of themes"));
    private final Visitor reader = site.signedIn(site.member("Rose of themes"));
    private final Visitor hoda = site.signedIn(site.member("Hoda of themes", Role.HOST));

    @Test
    void aThemeLeadsToWhatTheReaderMaySeeOfIt() {
        var before = count();
        var submitted = Visitor.location(amina.post(draft().replace("/draft", "/submission"), FIELDS));
        assertThat(count()).isEqualTo(before);

        hoda.post(submitted.replaceAll("-[^/]*$", "") + "/publication");

        Waiting.until(Duration.ofSeconds(10), () -> count() == before + 1);
        assertThat(reader.get("/library?theme=climate-change").body()).contains(submitted);
    }

    @Test
    void allAreThereInTheReadersLanguageAndInTheOrderOfItsAlphabet() {
        var french = site.visitor().get("/library/themes", "Accept-Language", "fr").body();
        var arabic = site.visitor().get("/library/themes", "Accept-Language", "ar").body();

        assertThat(french).containsSubsequence(">Troubles</h2>", "dépression", "épilepsie", ">Urgences</h2>", ">Sujets</h2>");
        assertThat(arabic).contains("الاكتئاب", ">طوارئ</h2>");
    }

    private String draft() {
        return Visitor.location(amina.post("/library", "link", "https://example.org/themes/" + System.nanoTime()));
    }

    /// @return how many resources the page says there are on climate change
    private int count() {
        var said = SAID.matcher(reader.get("/library/themes").body());
        return said.find() ? Integer.parseInt(said.group(1)) : 0;
    }
}
