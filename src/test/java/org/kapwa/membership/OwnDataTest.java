package org.kapwa.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.kapwa.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A member takes a copy of their data along.
class OwnDataTest {

    private final RunningSite site = RunningSite.shared();
    private Member amina;
    private Visitor here;

    @BeforeEach
    void share() {
        amina = site.member("Amina of the copy");
        here = site.signedIn(amina);
        here.upload("/library", "calm.txt", "Breathe out slowly.".getBytes(StandardCharsets.UTF_8), "link", "");
    }

    @Test
    void itHoldsTheAccountWhatWasSharedAndTheFiles() throws IOException {
        var copy = copy();

        assertThat(copy.keySet())
                .contains("account/account.json", "account/sessions.json", "account/noted.json", "library/resources.json")
                .anyMatch(name -> name.matches("library/files/\\d+/1/calm\\.txt"));
        assertThat(copy.get("account/account.json")).contains(amina.email(), "Amina of the copy");
        assertThat(copy.get("account/sessions.json")).contains("started_at");
        assertThat(copy.get("account/noted.json")).contains("signin.deed.signed-in");
        assertThat(copy.get("library/resources.json")).contains("\"state\": \"draft\"");
        assertThat(copy.entrySet())
                .anyMatch(entry -> entry.getKey().endsWith("calm.txt") && entry.getValue().equals("Breathe out slowly."));
    }

    @Test
    void itNamesTheFilesOfReferencesThatTheyBrought() throws IOException {
        site.bean(JdbcClient.class)
                .sql("""
                        insert into reference_import (member, name, bytes, content, state, uploaded_at)
                        values (:member, 'grief.ris', 1, '', 'checked', now())
                        """)
                .param("member", amina.id())
                .update();

        assertThat(copy()).hasEntrySatisfying("references/imports.json", all -> assertThat(all).contains("grief.ris"));
    }

    @Test
    void itHoldsNoSecretAndNothingOfOthers() throws IOException {
        var other = site.member("Bilal who is not concerned");
        site.signedIn(other).post("/library", "link", "https://example.org/of-bilal");

        var all = copy().toString();

        assertThat(all).doesNotContain("argon2", "token_hash", other.email(), "of-bilal", here.cookie("kapwa"));
    }

    @Test
    void takingItIsNoted() {
        here.post("/me/data/copy");

        assertThat(site.bean(Audit.class).about(amina.id(), 10))
                .anyMatch(entry -> entry.what().equals("membership.deed.exported"));
    }

    private Map<String, String> copy() throws IOException {
        var answer = here.postForBytes("/me/data/copy");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
