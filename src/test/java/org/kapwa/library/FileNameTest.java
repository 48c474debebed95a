package org.kapwa.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
