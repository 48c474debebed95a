package org.kapwa.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "50% more.pdf, 50 more.pdf", "a;b.pdf, ab.pdf", "a%2fb.pdf, a2fb.pdf", "C:\\docs\\x.pdf, x.pdf",
        "../../etc/passwd, passwd", "دليل.pdf, دليل.pdf"
    })
    void whatAddressesMayNotHoldIsTakenOut(String name, String clean) {
        assertThat(FileName.clean(name)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ب", "က", "😀", "e\u0301", "क्षि"})
    void aLongNameIsCutBetweenLettersAndKeepsItsEnding(String letter) {
        var name = FileName.clean(letter.repeat(1_000) + ".pdf");
        var cleaned = FileName.clean(letter + ".pdf").replace(".pdf", "");

        assertThat(name).hasSizeBetween(150 - 2 * cleaned.length(), 150).isEqualTo(cleaned.repeat((name.length() - 4) / cleaned.length()) + ".pdf");
    }

    /// A name of 255 letters, as file systems take them, needs up to 765 bytes.
    @ParameterizedTest
    @ValueSource(strings = {"a", "က"})
    void aFileWithALongNameIsTaken(String letter) {
        var site = RunningSite.shared();
        var member = site.signedIn(site.member("Long"));
        var name = letter.repeat(251) + ".txt";
        var text = "Rest, drink and breathe.".getBytes(StandardCharsets.UTF_8);

        var whole = member.upload("/library", name, text);
        var pieces = member.post("/library/uploads", "name", name.repeat(20), "bytes", "24");

        assertThat(whole.statusCode()).isEqualTo(303);
        assertThat(member.get(Visitor.location(whole)).body()).contains(URLEncoder.encode(letter.repeat(146), StandardCharsets.UTF_8) + ".txt");
        assertThat(pieces.statusCode()).isEqualTo(201);
    }

    @Test
    void aFileWithAPercentSignInItsNameIsDownloaded() {
        var site = RunningSite.shared();
        var member = site.signedIn(site.member("Percent"));
        var draft = Visitor.location(member.upload(
                "/library", "50% more; a plan.txt", "Rest, drink and breathe.".getBytes(StandardCharsets.UTF_8)));
        var page = member.get(draft).body();

        var link = Pattern.compile("/library/\\d+/files/1/[^\"]+").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(member.get(link.group()).body()).isEqualTo("Rest, drink and breathe.");
    }
}
