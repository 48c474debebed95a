package org.kapwa.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private final Totp app = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /// RFC 6238, appendix B, the last six of its eight digits.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void itsCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(app.code(second / 30)).isEqualTo(code);
    }

    @Test
    void aCodeCountsOneStepBeforeAndAfterItsOwn() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        var step = Totp.stepAt(now);

        assertThat(app.stepOf(app.code(step - 1), now)).hasValue(step - 1);
        assertThat(app.stepOf(app.code(step + 1), now)).hasValue(step + 1);
        assertThat(app.stepOf(app.code(step - 2), now)).isEmpty();
        assertThat(app.stepOf(app.code(step + 2), now)).isEmpty();
        assertThat(app.stepOf("", now)).isEmpty();
    }

    /// RFC 4648, section 10.
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void itsSecretIsWrittenInBase32(String bytes, String text) {
        assertThat(Base32.of(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }
}
