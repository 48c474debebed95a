package org.kapwa.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

    /// Kinds that Tika reads, and OpenDocument sheets and slides: all their words, a sheet or slide a page.
    @Nested
    class OfEachOtherKind {

        private static final String OFFICE_BEGIN =
                "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                        + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"><office:body>";
        private static final String OFFICE_END = "</office:body></office:document-content>";

        @Test
        void oldSheets() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var book = new HSSFWorkbook()) {
                book.createSheet("Days").createRow(0).createCell(0).setCellValue("Calm days");
                var more = book.createSheet("Tasks").createRow(3);
                more.createCell(0).setCellValue("Breathe");
                more.createCell(1).setCellValue(12);
                book.write(bytes);
            }

            assertThat(all(read("plan.xls", "application/vnd.ms-excel", bytes.toByteArray())))
                    .contains("Days", "Calm days", "Tasks", "Breathe", "12");
        }

        @Test
        void newSheets() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var book = new XSSFWorkbook()) {
                book.createSheet("Days").createRow(0).createCell(0).setCellValue("Calm days");
                book.createSheet("Tasks").createRow(3).createCell(0).setCellValue("Breathe");
                book.write(bytes);
            }

            assertThat(all(read("plan.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes.toByteArray())))
                    .contains("Days", "Calm days", "Tasks", "Breathe");
        }

        @Test
        void oldSlides() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var show = new HSLFSlideShow()) {
                for (var words : List.of("Calm days", "Breathe out")) {
                    show.createSlide().createTextBox().setText(words);
                }
                show.write(bytes);
            }

            assertThat(all(read("plan.ppt", "application/vnd.ms-powerpoint", bytes.toByteArray())))
                    .containsSubsequence("Calm days", "Breathe out");
        }

        @Test
        void openSheets() throws IOException {
            var text = read("plan.ods", "application/vnd.oasis.opendocument.spreadsheet", open("""
                    <office:spreadsheet><table:table table:name="Days"><table:table-row><table:table-cell><text:p>Calm days</text:p>
                    </table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>
                    <table:table table:name="Tasks"><table:table-row><table:table-cell><text:p>Breathe</text:p></table:table-cell>
                    </table:table-row></table:table></office:spreadsheet>"""));

            assertThat(all(text)).containsSubsequence("Calm days", "12", "Breathe");
        }

        @Test
        void openSlides() throws IOException {
            var text = read("plan.odp", "application/vnd.oasis.opendocument.presentation", open("""
                    <office:presentation><draw:page draw:name="page1"><draw:frame><draw:text-box><text:p>Calm days</text:p></draw:text-box>
                    </draw:frame></draw:page><draw:page draw:name="page2"><draw:frame><draw:text-box><text:p>Breathe out</text:p>
                    </draw:text-box></draw:frame></draw:page></office:presentation>"""));

            assertThat(text.pages()).hasSize(2);
            assertThat(all(text)).containsSubsequence("Calm days", "Breathe out");
        }

        @Test
        void books() throws IOException {
            var parts = new LinkedHashMap<String, byte[]>();
            parts.put("mimetype", bytes("application/epub+zip"));
            parts.put("META-INF/container.xml", bytes("""
                    <?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
                    <rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""));
            parts.put("book.opf", bytes("""
                    <?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata
                    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Calm days</dc:title></metadata><manifest>
                    <item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
                    <item id="two" href="two.xhtml" media-type="application/xhtml+xml"/></manifest>
                    <spine><itemref idref="one"/><itemref idref="two"/></spine></package>"""));
            parts.put("two.xhtml", bytes("<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Breathe out</p></body></html>"));
            parts.put("one.xhtml", bytes("<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><h1>Sit down</h1></body></html>"));

            var book = read("plan.epub", "application/epub+zip", zip(parts));

            assertThat(book.title()).isEqualTo("Calm days");
            assertThat(all(book)).containsSubsequence("Sit down", "Breathe out");
        }

        @Test
        @EnabledIf("org.kapwa.texts.TextsTest#isThere")
        void oldWord() throws IOException {
            var text = Texts.of(SharedData.folder("docs/normal/testWORD.doc"), "application/msword");

            assertThat(all(text)).contains("This is a sample Microsoft Word Document");
        }

        private byte[] open(String body) {
            return zip(Map.of("content.xml", bytes(OFFICE_BEGIN + body + OFFICE_END)));
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
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
