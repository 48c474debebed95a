package org.kapwa.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.Waiting;
import org.kapwa.accounts.Member;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A host brings a file of references in, looks at what would become of each, and says yes.
class BringingReferencesInTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final RunningSite site = RunningSite.shared();
    private final Visitor host = site.signedIn(site.member("Hoda Brings", Role.HOST));
    private final String word = "ref" + System.nanoTime();

    @Test
    void nothingComesInBeforeTheHostSaysSoAndNothingTwice() {
        var looked = bring("records.ris", record(word + " one") + record(word + " two") + "TY  - JOUR\nAU  - No, Title\nER  -\n");
        assertThat(host.get("/search?q=" + word).body()).doesNotContain(word + " one<");
        assertThat(host.get(looked).body()).contains(word + " one", word + " two");

        host.post(looked + "/confirmation");
        awaitState(looked);
        var again = bring("again.ris", record(word + " one") + record(word + " three"));

        assertThat(host.get(looked + "?outcome=created").body()).contains("href=\"/library/", word + " two");
        assertThat(host.get(looked + "?outcome=rejected").body()).doesNotContain(word);
        assertThat(host.get(again + "?outcome=duplicate").body()).contains(word + " one").doesNotContain(word + " three");
        assertThat(host.get(again + "?outcome=created").body()).contains(word + " three").doesNotContain(word + " one");
    }

    @Test
    void aFileWithoutRecordsSaysWhy() {
        var page = host.get(bring("letter.txt", "Dear all, see you on Monday.")).body();

        assertThat(page).contains("letter.txt", "note--danger");
    }

    @Test
    void whatCannotBeDealtWithIsGivenUpAndSaysSo() {
        var lost = site.bean(JdbcClient.class)
                .sql("""
                        insert into reference_import (member, name, bytes, content, state, uploaded_at)
                        values (:member, 'lost.ris', 1, null, 'importing', now())
                        returning id
                        """)
                .param("member", site.member("Hoda who lost it").id())
                .query(Long.class)
                .single();

        site.bean(ImportJob.class).soon(site.bean(Imports.class).find(lost));

        awaitState("/library/imports/" + lost);
        assertThat(host.get("/library/imports/" + lost).body())
                .contains("Broken off", "note--danger", "could not be dealt with");
    }

    @Test
    void aHostOfOneCountryLooksButDoesNotDecide() {
        var limited = site.signedIn(hostOfKenya());
        var looked = bring("elsewhere.ris", record(word + " elsewhere"));

        var confirmed = limited.post(looked + "/confirmation");

        assertThat(confirmed.statusCode()).isEqualTo(403);
        assertThat(confirmed.body()).contains("other hosts decide");
        assertThat(limited.get(looked).body()).contains("other hosts decide").doesNotContain("/confirmation");
        assertThat(host.get("/search?q=" + word).body()).doesNotContain(word + " elsewhere<");
    }

    @Test
    void whatNobodyWantsAfterAllIsDiscardedWhole() {
        var looked = bring("unwanted.ris", record(word + " unwanted"));
        assertThat(host.get(looked).body()).contains(">Discard<");

        var discarded = host.post(looked + "/removal");
        var again = host.post(looked + "/removal");

        assertThat(Visitor.location(discarded)).isEqualTo("/library/imports");
        assertThat(Visitor.location(again)).isEqualTo("/library/imports");
        assertThat(host.get(looked).statusCode()).isEqualTo(404);
        assertThat(kept(looked)).isZero();
    }

    @Test
    void whatWasConfirmedIsNotDiscarded() {
        var looked = bring("wanted.ris", record(word + " wanted"));
        host.post(looked + "/confirmation");
        awaitState(looked);

        assertThat(host.post(looked + "/removal").statusCode()).isEqualTo(403);
        assertThat(host.get(looked).body()).doesNotContain(">Discard<").contains(word + " wanted");
    }

    @Test
    void aHostOfOneCountryDiscardsOnlyWhatTheyBroughtThemselves() {
        var limited = site.signedIn(hostOfKenya());
        var theirs = bring("theirs.ris", record(word + " theirs"));
        var own = Visitor.location(limited.upload("/library/imports", "own.ris", record(word + " own").getBytes(StandardCharsets.UTF_8)));
        awaitState(own);

        assertThat(limited.get(theirs).body()).doesNotContain("/removal");
        assertThat(limited.post(theirs + "/removal").statusCode()).isEqualTo(403);
        assertThat(limited.post(own + "/removal").statusCode()).isEqualTo(303);
        assertThat(kept(own)).isZero();
    }

    @Test
    void whatIsNotConfirmedGoesByItselfAfterThirtyDays() {
        var fresh = bring("fresh.ris", record(word + " fresh"));
        var old = bring("old.ris", record(word + " old"));
        var unread = bring("old.txt", "Dear all, see you on Monday.");
        var taken = bring("taken.ris", record(word + " taken"));
        host.post(taken + "/confirmation");
        awaitState(taken);
        List.of(old, unread, taken).forEach(this::age);

        site.bean(JdbcClient.class)
                .sql("update scheduled_tasks set execution_time = now() where task_name = 'drop-unconfirmed-imports'")
                .update();

        Waiting.until(SOON, () -> kept(old) + kept(unread) == 0);
        assertThat(kept(fresh)).isOne();
        assertThat(kept(taken)).isOne();
    }

    @Test
    void whatIsNotConfirmedGoesWithWhoeverLeaves() {
        var leaving = site.signedIn(site.member("Hoda leaves", Role.HOST));
        var left = Visitor.location(leaving.upload("/library/imports", "left.ris", record(word + " left").getBytes(StandardCharsets.UTF_8)));
        awaitState(left);

        assertThat(Visitor.location(leaving.post("/me/data/erasure", "contributions", "keep"))).isEqualTo("/gone");

        assertThat(kept(left)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "themes.ris | TY  - JOUR;;TI  - WORD;;KW  - الصحة النفسية للأمهات;;KW  - deuil;;KW  - zorbing;;ER  -",
        "themes.bib | @article{a,title={WORD},keywords={الصحة النفسية للأمهات, duelo, zorbing}}",
        "themes.csv | title,language,keywords;;WORD,fr,الصحة النفسية للأمهات; grief; zorbing"
    })
    void keywordsThatAreNamesOfConceptsInAnyLanguageAreThemes(String name, String content) {
        var title = word + " of mothers in " + name.replace("themes.", "");

        var page = host.get(taken(name, content.replace(";;", "\n").replace("WORD", title))).body();

        assertThat(page).contains(title, ">maternal mental health</span>", ">grief</span>").doesNotContain("zorbing");
    }

    @Test
    void whatWasImportedIsNobodysAndNobodyIsTrusted() {
        var path = taken("nobody.ris", record(word + " of nobody"));

        assertThat(host.get(path).body()).contains(">an import</a>", "/withdrawal").doesNotContain("/trust", ">Import<");
        var french = site.visitor().get(path, "Accept-Language", "fr").body();
        assertThat(french).contains(">une importation</a>");
        var shared = french.replaceAll("(?s).*href=\"(/people/[^\"]+)\".*", "$1");
        assertThat(site.visitor().get(shared, "Accept-Language", "ar").body()).contains(">استيراد</h1>").doesNotContain(">Import<");
    }

    private Member hostOfKenya() {
        var yusuf = site.member("Yusuf of Kenya", Role.HOST);
        site.bean(JdbcClient.class)
                .sql("update member_role set countries = '{KEN}' where member = :member")
                .param("member", yusuf.id())
                .update();
        return yusuf;
    }

    private long kept(String path) {
        return site.bean(JdbcClient.class)
                .sql("select count(*) from reference_import where id = :id")
                .param("id", number(path))
                .query(Long.class)
                .single();
    }

    private void age(String path) {
        site.bean(JdbcClient.class)
                .sql("update reference_import set uploaded_at = now() - interval '31 days' where id = :id")
                .param("id", number(path))
                .update();
    }

    private static long number(String path) {
        return Long.parseLong(path.replaceAll("\\D", ""));
    }

    /// @return the page of the only record of a file that came in
    private String taken(String name, String content) {
        var looked = bring(name, content);
        host.post(looked + "/confirmation");
        awaitState(looked);
        var report = host.get(looked + "?outcome=created").body();
        assertThat(report).contains("href=\"/library/");
        var number = report.replaceAll("(?s).*href=\"(/library/\\d+)\".*", "$1");
        return Visitor.location(host.get(number));
    }

    private String bring(String name, String content) {
        var answer = host.upload("/library/imports", name, content.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(303);
        var path = Visitor.location(answer);
        awaitState(path);
        return path;
    }

    private void awaitState(String path) {
        Waiting.until(SOON, () -> !host.get(path).body().contains("note--waiting"));
    }

    private static String record(String title) {
        return "TY  - JOUR\nTI  - " + title + "\nPY  - 2023\nER  -\n";
    }
}
