package org.kapwa.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.inspection.NamedFile;
import org.kapwa.inspection.Specimen;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a reader on a slow line gets of a file before the file itself.
class ReadAsTextTest {

    private static final Path SENTENCES = Path.of("src/test/resources/search/tico19-sample.tsv");
    private static final int PAGE = 13_000;

    private final RunningSite site = RunningSite.shared();
    private final Visitor contributor = site.signedIn(site.member("Amina"));
    private final Visitor host = site.signedIn(site.member("Hoda", Role.HOST));

    /// Health sentences in 38 languages: 390 kB, of which each script compresses in its own way.
    @Test
    void eachPageOfALongTextIsLightAndSaysBeforeHowHeavyItIs() throws IOException {
        var text = Files.readAllLines(SENTENCES).stream()
                .map(line -> line.replace("\t", "\n\n"))
                .collect(Collectors.joining("\n\n"));
        var upload = Upload.of(site, contributor, "sentences.txt", text.getBytes(StandardCharsets.UTF_8));
        var resource = contributor.get("/library/" + upload.resource());
        var path = Visitor.location(resource);
        var heavy = new ArrayList<String>();
        var said = new ArrayList<String>();
        said.add(contributor.get(path).body().replaceAll("(?s).*/text/1\">Read as text \\(([^)]+)\\).*", "$1"));

        var number = 1;
        for (var next = path + "/text/1"; !next.isEmpty(); number++) {
            var compressed = contributor.bytes(next, "Accept-Encoding", "gzip").body();
            if (compressed.length > PAGE) {
                heavy.add(next + ": " + compressed.length);
            }
            var page = new String(new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes(), StandardCharsets.UTF_8);
            next = page.contains("rel=\"next\"") ? path + "/text/" + (number + 1) : "";
            if (!next.isEmpty()) {
                said.add(page.replaceAll("(?s).*Next page \\(([^)]+)\\).*", "$1"));
            }
        }

        assertThat(heavy).isEmpty();
        assertThat(number).isGreaterThan(40);
        assertThat(said).allMatch(size -> size.matches("[\\d.,]+ (bytes|kB)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"calm.pdf", "calm.docx"})
    void itsFirstPageIsASmallPicture(String name) throws IOException {
        var content = name.endsWith("pdf") ? NamedFile.pdf().content() : Specimen.wordWithPicture();
        var upload = Upload.of(site, contributor, name, content);

        var thumbnail = contributor.bytes("/library/" + upload.resource() + "/files/1/thumbnail");

        assertThat(thumbnail.statusCode()).isEqualTo(200);
        assertThat(thumbnail.body()).hasSizeBetween(300, 15_000);
        var picture = ImageIO.read(new ByteArrayInputStream(thumbnail.body()));
        assertThat(picture.getWidth()).isBetween(60, 240);
        assertThat(contributor.get("/library/" + upload.resource() + "/draft").body()).contains("class=\"first-page\"");
    }

    @Test
    void aScanWithoutTextIsFlaggedToTheHost() throws IOException {
        var scan = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(scan);
        }
        var scanned = submitted("scan.pdf", scan.toByteArray());
        var written = submitted("calm.pdf", NamedFile.pdf().content());

        assertThat(host.get(scanned).body()).contains("There is no text in this file", "perhaps it is a scan");
        assertThat(host.get(written).body()).doesNotContain("There is no text in this file");
        assertThat(onDesk(scanned)).contains("A file of it holds no text");
        assertThat(onDesk(written)).doesNotContain("A file of it holds no text");
    }

    private String onDesk(String path) {
        var desk = host.get("/desk").body();
        var at = desk.indexOf(path + "\"");
        assertThat(at).isPositive();
        return desk.substring(at, desk.indexOf("</li>", at));
    }

    private String submitted(String name, byte[] content) {
        var upload = Upload.of(site, contributor, name, content);
        site.bean(JdbcClient.class)
                .sql("""
                        update resource set state = 'submitted', title = 'Calm', submitted_at = now() - interval '1 year' where id = :id
                        """)
                .param("id", upload.resource())
                .update();
        return Visitor.location(host.get("/library/" + upload.resource()));
    }
}
