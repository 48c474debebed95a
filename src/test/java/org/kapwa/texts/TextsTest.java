package org.kapwa.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.kapwa.SharedData;

class TextsTest {

    private static final Path DEMO = Path.of("src/main/resources/demo/files");
    private static final Path RTL = SharedData.folder("docs/rtl");

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf", "docx", DOCX, "pptx", PPTX, "odt", "application/vnd.oasis.opendocument.text",
            "html", "text/html", "txt", "text/plain", "csv", "text/csv", "rtf", "application/rtf");

    @TempDir
    Path folder;

    static boolean isThere() {
        return Files.isDirectory(RTL);
    }

    @Nested
    class OfWord {

        @Test
        void keepsHeadingsListsRowsAndPages() throws IOException {
            var text = read("plan.docx", DOCX, word("""
                    <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Calm days</w:t></w:r></w:p>
                    <w:p><w:r><w:t>Sit </w:t></w:r><w:r><w:t>down.</w:t></w:r></w:p>
                    <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Breathe in</w:t></w:r></w:p>
                    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Day</w:t></w:r></w:p></w:tc>
                    <w:tc><w:p><w:r><w:t>Task</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                    <w:p><w:r><w:br w:type="page"/></w:r></w:p>
                    <w:p><w:r><w:lastRenderedPageBreak/><w:t>Second page</w:t></w:r></w:p>
                    <w:p><w:del><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>
                    """));

            assertThat(text.pages())
                    .containsExactly("# Calm days\n\nSit down.\n\n- Breathe in\n\nDay | Task", "Second page");
        }

        private byte[] word(String body) {
            var types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
            var styles = "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>";
            return zip(Map.of(
                    "[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8),
                    "word/styles.xml", styles.getBytes(StandardCharsets.UTF_8),
                    "word/document.xml",
                            ("<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>")
                                    .getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Nested
    class OfPages {

        @Test
        void keepsWhatAReaderSees() throws IOException {
            var text = read("calm.html", "text/html", """
                    <html><head><title>Calm</title><style>p{}</style></head><body><script>alert(1)</script>
                    <h2>Five evenings</h2><p>Sit<br>down.</p><ul><li><p>Breathe in</p></li><li>Breathe out</li></ul>
                    <table><tr><th>Day</th><td>Task</td></tr></table></body></html>
                    """.getBytes(StandardCharsets.UTF_8));

            assertThat(text.title()).isEqualTo("Calm");
            assertThat(text.pages())
                    .containsExactly("# Five evenings\n\nSit down.\n\n- Breathe in\n\n- Breathe out\n\nDay | Task");
        }

        @Test
        void textInOldCharactersIsUnderstood() throws IOException {
            var russian = "Дышите медленно и сядьте в тихом месте, где вас никто не потревожит.";

            for (var charset : List.of("UTF-8", "windows-1251", "UTF-16")) {
                assertThat(read("a.txt", "text/plain", russian.getBytes(Charset.forName(charset))).pages())
                        .as(charset)
                        .containsExactly(russian);
            }
        }

        @Test
        void lettersAreComposed() throws IOException {
            var apart = "Cafe\u0301";

            assertThat(read("a.txt", "text/plain", apart.getBytes(StandardCharsets.UTF_8)).pages())
                    .containsExactly("Café");
        }
    }

    @Nested
    class OfTables {

        @Test
        void theFirstLineSaysWhatPartsTheCells() throws IOException {
            assertThat(table("Nom;Montant\nEau;1,5\n\"Pain; riz\";2,5\n"))
                    .isEqualTo("Nom | Montant\n\nEau | 1,5\n\nPain; riz | 2,5");
            assertThat(table("Day\tTasks, notes, goals\n1\tSit; breathe, rest\n"))
                    .isEqualTo("Day | Tasks, notes, goals\n\n1 | Sit; breathe, rest");
            assertThat(table("Name,\"Where; when; how\"\nCalm, \"at home, in bed\"\n"))
                    .isEqualTo("Name | Where; when; how\n\nCalm | at home, in bed");
        }

        @Test
        void aCellMayHaveSeveralLines() throws IOException {
            assertThat(table("Step,Words\r\n1,\"Sit \"\"down\"\".\r\nBreathe.\"\r\n2,Rest\r\n"))
                    .isEqualTo("Step | Words\n\n1 | Sit \"down\". Breathe.\n\n2 | Rest");
        }

        @Test
        void oneWithAStrayMarkIsReadAsItsLines() throws IOException {
            assertThat(table("Name,Note\nAmina,\"Breathe\nBadru,Sit\n"))
                    .isEqualTo("Name,Note\n\nAmina,\"Breathe\n\nBadru,Sit");
        }

        private String table(String rows) throws IOException {
            return all(read("a.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Nested
    class OfTheDemonstration {

        @Test
        void paragraphsOfAPdfAreWholeAndHeadingsStandOut() throws IOException {
            var text = all(demo("pfa-two-days.pdf", "application/pdf"));

            assertThat(text)
                    .contains("# Psychological first aid in two days: agenda and notes for trainers")
                    .contains("- Listen for five minutes without questions about the event.")
                    .contains("Ask each participant in writing: Have you lost someone or been in danger in the last months? "
                            + "Is there anything we should know so that you can take part well?");
        }

        @Test
        void arabicOfAPdfIsInReadingOrder() throws IOException {
            var text = all(demo("ar-primary-care.pdf", "application/pdf"));

            assertThat(text)
                    .contains("1. دقيقتان للفتح. سلم بالاسم. دع المريض يجلس قبل أن تكتب. «ما أكثر ما يتعبك؟")
                    .contains("خلاصة مكيفة عن دليل «Mental health in a ten-minute visit»");
        }

        @Test
        void slidesArePagesWithTheirTitleAsAHeading() throws IOException {
            var text = demo("calm-classroom-slides.pptx", PPTX);

            assertThat(text.pages()).hasSizeGreaterThan(5).allSatisfy(page -> assertThat(page).startsWith("# "));
            assertThat(text.pages().get(1)).startsWith("# Who is in the room?\n\n- In pairs:");
        }

        @Test
        void everyFileHasTextAndItsLanguage() throws IOException {
            var read = 0;
            try (Stream<Path> files = Files.list(DEMO)) {
                for (var file : files.sorted().toList()) {
                    var type = TYPES.get(file.toString().replaceAll(".*\\.", ""));
                    if (type == null) {
                        continue;
                    }
                    var text = Texts.of(file, type);
                    assertThat(text.isEmpty()).as(file.toString()).isFalse();
                    assertThat(text.language()).as(file.toString()).isNotEmpty();
                    read++;
                }
            }
            System.out.printf("texts of the demonstration: %d read%n", read);
            assertThat(read).isGreaterThan(20);
        }
    }

    @Test
    @EnabledIf("isThere")
    void mixedLinesOfAPdfComeAsItsAuthorsSayTheyShould() throws IOException {
        var truth = Files.readString(RTL.resolve("pdfbox-BidiSample.pdf.txt")).replaceAll("\\s+", " ").strip();

        var text = Texts.of(RTL.resolve("pdfbox-BidiSample.pdf"), "application/pdf");

        assertThat(all(text).replaceAll("\\s+", " ").strip()).isEqualTo(truth);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private ReadText read(String name, String type, byte[] content) throws IOException {
        return Texts.of(Files.write(folder.resolve(name), content), type);
    }

    private static ReadText demo(String name, String type) throws IOException {
        return Texts.of(DEMO.resolve(name), type);
    }

    private static String all(ReadText text) {
        return String.join("\n\n", text.pages());
    }
}
