package org.kapwa.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapwa.Chromium;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.kapwa.inspection.NamedFile;
import org.kapwa.storage.Files;
import org.kapwa.storage.StoredFile;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.Role;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/// Who a file says wrote it: shown to the one who brings it, and taken out when they wish.
class CarriedNamesTest {

    private final RunningSite site = RunningSite.shared();
    private final Member amina = site.member("Bringer");
    private final Visitor contributor = site.signedIn(amina);
    private final Visitor host = site.signedIn(site.member("Hoda", Role.HOST));

    static List<NamedFile> named() {
        return NamedFile.all();
    }

    static Stream<NamedFile> lockedAndSigned() {
        return Stream.of(NamedFile.signedWord(), NamedFile.lockedPdf(), NamedFile.signedPdf());
    }

    @ParameterizedTest
    @MethodSource("named")
    void theyAreShownToWhoBringsItAndPublishedWithoutThem(NamedFile named) {
        var draft = bring(named);
        var before = file(draft);

        assertThat(shown(contributor, draft)).contains(named.names().toArray(String[]::new));
        assertThat(Visitor.location(contributor.post(removal(draft)))).isEqualTo("/library/" + draft + "/draft");

        assertThat(contributor.get("/library/" + draft + "/draft").body()).doesNotContain("who wrote it", "names/removal");
        assertThat(file(draft).hash()).isNotEqualTo(before.hash());
        assertThat(file(draft).mediaType()).isEqualTo(before.mediaType());
        var path = published(draft);
        var download = site.visitor().bytes(site.bean(ResourceFiles.class).of(draft).getFirst().path()).body();
        assertThat(unpacked(download)).doesNotContain(named.names().toArray(String[]::new)).doesNotContain("PRZ", "paz@");
        assertThat(site.visitor().get(path + "/text/1").body()).contains(NamedFile.WORDS);
    }

    @ParameterizedTest
    @MethodSource("lockedAndSigned")
    void whatMayNotBeChangedStaysAndIsSaid(NamedFile named) {
        var draft = bring(named);
        var before = file(draft).hash();

        contributor.post(removal(draft));

        assertThat(shown(contributor, draft))
                .contains(named.names().toArray(String[]::new))
                .contains(named.name().startsWith("signed") ? "is signed" : "locked it against changes")
                .doesNotContain("names/removal");
        assertThat(file(draft).hash()).isEqualTo(before);
    }

    @Test
    void whoWantsTheNamesKeepsTheFileAsItIs() throws IOException {
        var named = NamedFile.word();
        var draft = bring(named);

        published(draft);

        assertThat(site.visitor().bytes("/library/" + draft + "/files/1/calm.docx").body()).isEqualTo(named.content());
    }

    @Test
    void nobodyElseSeesThemNorTakesThemOut() {
        var draft = bring(NamedFile.slides());
        var before = file(draft).hash();
        submitted(draft);

        assertThat(host.get("/library/" + draft + "/draft").statusCode()).isEqualTo(200);
        for (var who : List.of(host, site.visitor(), site.signedIn(site.member("Other")))) {
            assertThat(shown(who, draft)).doesNotContain("Olena Koval");
            assertThat(shown(who, draft, "")).doesNotContain("Olena Koval");
            assertThat(Visitor.location(who.post(removal(draft)))).doesNotContain("/draft");
        }
        assertThat(file(draft).hash()).isEqualTo(before);
    }

    @Test
    void wordsOfTheTextThatOnlyLookLikeANameStay() {
        var draft = bring(NamedFile.word());
        assertThat(shown(contributor, draft)).contains("Olena Koval").doesNotContain("Jane InText");

        contributor.post(removal(draft));

        assertThat(HtmlUtils.htmlUnescape(contributor.get("/library/" + draft + "-untitled/text/1").body()))
                .contains("He wrote w:author=\"Jane InText\" once.");
    }

    @Test
    void whomAFileOfAHostNamesIsToldToNobody() {
        var draft = bring(NamedFile.openText());
        submitted(draft);
        var named = NamedFile.slides();

        host.upload("/library/" + draft + "/files", named.name(), named.content());

        assertThat(contributor.get("/library/" + draft + "/draft").body()).contains("calm.pptx");
        assertThat(shown(contributor, draft)).contains("Mateo Quispe").doesNotContain("Quiet Rivers");
        assertThat(kept(site.bean(ResourceFiles.class).of(draft).getLast().stored().hash())).isZero();
    }

    @Test
    void aCopyThatIsReadyAfterAHostHasPublishedComesTooLate() {
        var draft = bring(NamedFile.word());
        var file = site.bean(ResourceFiles.class).of(draft).getFirst();
        var other = file(bring(NamedFile.pdf()));
        published(draft);
        var asAmina = new Viewer(amina.id(), amina.handle(), amina.name(), Set.of(Role.MEMBER));

        assertThatThrownBy(() -> site.bean(FileEdits.class).replace(file, other, asAmina)).isInstanceOf(NotAllowed.class);

        assertThat(file(draft).hash()).isEqualTo(file.stored().hash());
    }

    @Test
    void theyAreKeptUntilItIsPublishedAndGoWithTheFileThatHadThem() {
        var published = bring(NamedFile.sheet());
        var removed = bring(NamedFile.openText());
        assertThat(kept(published)).isEqualTo(1);
        var hash = file(removed).hash();

        var cleaned = bring(NamedFile.slides());
        var original = file(cleaned).hash();

        published(published);
        contributor.post("/library/" + removed + "/removal");
        contributor.post(removal(cleaned));

        assertThat(kept(published)).isZero();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(kept(hash)).isZero();
            assertThat(site.bean(Files.class).find(original)).as("the file that carried names").isEmpty();
        });
    }

    @Test
    void theyAreTakenOutOnAPhoneWithoutScript() {
        try (var phone = Chromium.phoneWithoutScript("en")) {
            var page = phone.newPage();
            page.navigate(site.url() + "/signin?next=/library/new");
            page.getByLabel("E-mail address").fill(amina.email());
            page.getByLabel("Password").fill(RunningSite.PASSWORD);
            press(page, "Sign in");
            page.getByLabel("File", new Page.GetByLabelOptions().setExact(false))
                    .setInputFiles(new FilePayload("calm.pdf", "application/pdf", NamedFile.pdf().content()));
            press(page, "Go on");
            assertThat(page.locator("main").innerText()).contains("This file (calm.pdf) says who wrote it", "Mateo Quispe");

            press(page, "Remove these names");

            assertThat(page.locator("main").innerText()).doesNotContain("who wrote it", "Mateo Quispe").contains("Download");
        }
    }

    private static void press(Page page, String name) {
        page.locator("main").getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name)).click();
    }

    private long bring(NamedFile named) {
        var answer = contributor.upload("/library", named.name(), named.content());
        assertThat(answer.statusCode()).isEqualTo(303);
        return Long.parseLong(Visitor.location(answer).replaceAll("\\D", ""));
    }

    private static String removal(long draft) {
        return "/library/" + draft + "/files/1/names/removal";
    }

    private StoredFile file(long resource) {
        return site.bean(ResourceFiles.class).of(resource).getFirst().stored();
    }

    private static String shown(Visitor who, long draft) {
        return shown(who, draft, "/draft");
    }

    private static String shown(Visitor who, long draft, String page) {
        return HtmlUtils.htmlUnescape(who.get("/library/" + draft + page).body());
    }

    private void submitted(long draft) {
        site.bean(JdbcClient.class)
                .sql("""
                        update resource set state = 'submitted', title = :title, submitted_at = now(), languages = '{en}' where id = :id
                        """)
                .param("title", "Calm days " + draft)
                .param("id", draft)
                .update();
    }

    private String published(long draft) {
        submitted(draft);
        return Visitor.location(host.post("/library/" + draft + "/publication"));
    }

    private long kept(long resource) {
        return kept(file(resource).hash());
    }

    private long kept(String hash) {
        return site.bean(JdbcClient.class)
                .sql("select count(*) from carried_names where file = :hash")
                .param("hash", hash)
                .query(Long.class)
                .single();
    }

    /// All that a reader can find in a file: each part of a package, each stream of a PDF.
    private static String unpacked(byte[] file) {
        try {
            var all = new StringBuilder(new String(file, StandardCharsets.ISO_8859_1));
            if (file[0] == 'P') {
                try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                    while (zip.getNextEntry() != null) {
                        all.append(HtmlUtils.htmlUnescape(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
                    }
                }
                return all.toString();
            }
            try (var document = Loader.loadPDF(file)) {
                var objects = document.getDocument();
                for (var key : objects.getXrefTable().keySet()) {
                    var object = objects.getObjectFromPool(key).getObject();
                    all.append(object);
                    if (object instanceof org.apache.pdfbox.cos.COSStream stream) {
                        all.append(stream.toTextString());
                    }
                    if (object instanceof org.apache.pdfbox.cos.COSDictionary dictionary) {
                        all.append(dictionary.getString(COSName.T)).append(dictionary.getString(COSName.AUTHOR)).append(dictionary.getString("Company"));
                    }
                }
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
