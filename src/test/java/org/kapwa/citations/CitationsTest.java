package org.kapwa.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/// Records that people bring from their reference managers.
class CitationsTest {

    private final Citations citations = new Citations();

    @Test
    void risIsRead() throws Unreadable {
        var read = one("""
                TY  - JOUR
                TI  - Grief after the flood
                AU  - Wanjiru, Neema
                AU  - Sène, Oumar
                PY  - 2024/03/01
                AB  - What helped in three villages.
                DO  - 10.5555/flood.1
                LA  - fr
                ER  -
                """);

        assertThat(read.title()).isEqualTo("Grief after the flood");
        assertThat(read.authors()).containsExactly("Wanjiru, Neema", "Sène, Oumar");
        assertThat(read.year()).isEqualTo(2024);
        assertThat(read.summary()).isEqualTo("What helped in three villages.");
        assertThat(read.identifier("doi")).isEqualTo("10.5555/flood.1");
        assertThat(read.languages()).containsExactly("fr");
        assertThat(read.type()).isEqualTo("article");
    }

    @Test
    void nbibIsRead() throws Unreadable {
        var read = one("""
                PMID- 12345678
                TI  - Listening groups for mothers
                      in two districts.
                FAU - Kavugho, Esperance
                DP  - 2021 Jun
                LA  - eng
                """);

        assertThat(read.title()).startsWith("Listening groups for mothers in two districts");
        assertThat(read.identifier("pmid")).isEqualTo("12345678");
        assertThat(read.year()).isEqualTo(2021);
        assertThat(read.languages()).containsExactly("en");
    }

    @Test
    void bibTexIsReadWithItsLatex() throws Unreadable {
        var read = one("""
                @article{k1,
                  title = {Psychosocial support in {Bogot{\\'a}}},
                  author = {Ocampo, Luz and M{\\"u}ller, Jan},
                  year = 2019,
                }
                """);

        assertThat(read.title()).isEqualTo("Psychosocial support in Bogotá");
        assertThat(read.authors()).containsExactly("Ocampo, Luz", "Müller, Jan");
    }

    @Test
    void ourTableIsRead() throws Unreadable {
        var read = one("title,abstract,year,languages,countries\n\"Calm, in class\",For teachers,2022,en; sw,KEN; UGA\n");

        assertThat(read.title()).isEqualTo("Calm, in class");
        assertThat(read.languages()).containsExactly("en", "sw");
        assertThat(read.labels().countries()).containsExactly("KEN", "UGA");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"TABLE", "RIS", "BIBTEX", "CSL_JSON"})
    void whatIsWrittenIsReadBack(Format format) throws Exception {
        var before = one("""
                TY  - JOUR
                TI  - الدعم النفسي & "calm" – 100 % {safe}
                AU  - Okonkwo, Ada
                PY  - 2020
                AB  - A line with, commas; and 'quotes'.
                DO  - 10.5555/back.2
                JO  - Journal of Small Steps
                VL  - 3
                ER  -
                """);

        var after = one(written(format, before));

        assertThat(after.title()).isEqualTo(before.title());
        assertThat(after.authors()).isEqualTo(before.authors());
        assertThat(after.year()).isEqualTo(2020);
        assertThat(after.summary()).isEqualTo(before.summary());
        assertThat(after.identifier("doi")).isEqualTo("10.5555/back.2");
        assertThat(after.source().container()).isEqualTo("Journal of Small Steps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"https://example.org\")", "+1", "-1", "@SUM(A1)"})
    void noCellOfATableIsAFormula(String title) throws Exception {
        var table = written(Format.TABLE, one("TY  - JOUR\nTI  - " + title + "\nER  -\n"));

        assertThat(table.lines().skip(1).findFirst().orElseThrow()).matches("\"?'.*");
        assertThat(one(table).title()).isEqualTo(title);
    }

    @Test
    void aRecordThatCannotBeReadIsNamedAndTheOthersAreThere() throws Unreadable {
        var entries = citations.read(bytes("""
                        TY  - JOUR
                        TI  - The first
                        ER  -

                        TY  - JOUR
                        AU  - Nobody, Said What
                        ER  -

                        TY  - JOUR
                        TI  - The third
                        ER  -
                        """))
                .entries()
                .toList();

        assertThat(entries).extracting(Entry::number).containsExactly(1, 2, 3);
        assertThat(entries.get(0)).isInstanceOf(Entry.Good.class);
        assertThat(entries.get(2)).isInstanceOf(Entry.Good.class);
    }

    @Test
    void aRecordInWhoseMiddleTheFileEndsIsNamed() throws Unreadable {
        var whole = "TY  - JOUR\nTI  - The first\nER  -\n\nTY  - JOUR\nTI  - The second\nAB  - Its abstr";

        assertThat(citations.read(bytes(whole)).entries().toList())
                .hasSize(2)
                .last()
                .isEqualTo(new Entry.Bad(2, "citations.bad.cut", "The second"));
    }

    @Test
    void whereNoRecordHasAnEndEachEndsWhereTheNextBegins() throws Unreadable {
        var whole = "TY  - JOUR\nTI  - The first\n\nTY  - JOUR\nTI  - The second\n";

        assertThat(citations.read(bytes(whole)).entries().toList()).hasSize(2).allMatch(Entry.Good.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "%PDF-1.7 and so on", "<!doctype html><p>A page</p>", "Dear all, see you on Monday."})
    void whatHoldsNoRecordsIsRefusedWithAReason(String content) {
        assertThatThrownBy(() -> citations.read(bytes(content)))
                .isInstanceOfSatisfying(Unreadable.class, refused -> assertThat(refused.reason()).startsWith("citations."));
    }

    private Citation one(String text) throws Unreadable {
        var entries = citations.read(bytes(text)).entries().toList();
        assertThat(entries).hasSize(1).first().isInstanceOf(Entry.Good.class);
        return ((Entry.Good) entries.getFirst()).citation();
    }

    private String written(Format format, Citation citation) throws IOException {
        var out = new ByteArrayOutputStream();
        citations.write(format, Stream.of(citation), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
