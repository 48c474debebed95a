package org.kapwa.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "'two\u000Blines', 'two lines'", "'a\u0000b\u0001c\u007F', abc", "'\uFFFEx\uFFFF', x", "'tab\tand\r\nline', 'tab\tand\r\nline'",
        "'\u200Fعربي\u200D', '\u200Fعربي\u200D'", "'😀 é', '😀 é'"
    })
    void whatNobodyTypesIsLeftOut(String text, String plain) {
        assertThat(PlainText.of(text)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"/search?q=عر, /search?q=%D8%B9%D8%B1", "/a b, /a%20b", "/people/x?q=%20y, /people/x?q=%20y"})
    void aRedirectIsAscii(String path, String header) {
        assertThat(Redirect.to(path).path()).isEqualTo(header);
    }
}
