package org.kapwa.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.inspection.Specimen;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Hostile files, made here, through the real upload form.
class SpecimensTest {

    private final RunningSite site = RunningSite.shared();

    @Test
    void eachGetsItsVerdictWithTheReasonBesideTheField() {
        var contributor = site.signedIn(site.member("Amina"));
        var wrong = new ArrayList<String>();
        var specimens = Specimen.all();
        for (var specimen : specimens) {
            var upload = Upload.of(site, contributor, specimen.name(), specimen.content());
            if (!upload.summary().strip().equals(specimen.expected()) || upload.status() >= 500) {
                wrong.add(specimen.name() + ": expected " + specimen.expected() + ", was " + upload.status() + " "
                        + upload.summary());
            }
        }
        System.out.printf("specimens: %d brought, %d wrong%n", specimens.size(), wrong.size());

        assertThat(wrong).isEmpty();
    }

    @Test
    void namesAreKeptWithoutWhatMisleads() {
        var contributor = site.signedIn(site.member("Amina"));
        var upload = Upload.of(site, contributor, "../../\u202Egnol\u202C" + "n".repeat(300) + ".txt", "Calm.".getBytes());

        var name = site.bean(JdbcClient.class)
                .sql("select name from resource_file where resource = :id")
                .param("id", upload.resource())
                .query(String.class)
                .single();

        assertThat(name).startsWith("gnoln").endsWith("n.txt").hasSizeLessThanOrEqualTo(150).doesNotContain("/", "\u202E");
    }
}
