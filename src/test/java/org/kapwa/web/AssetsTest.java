package org.kapwa.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.RunningSite;

class AssetsTest {

    private final RunningSite site = RunningSite.shared();
    private final Assets assets = site.bean(Assets.class);

    /// So that a name which is kept for good never means something else.
    @ParameterizedTest
    @ValueSource(strings = {"css", "js", "svg"})
    void whatIsKeptForGoodIsNamedByItsContent(String ending) throws Exception {
        var path = path(ending);
        var answer = site.visitor().bytes(path);

        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body()), 0, 6);
        assertThat(path).endsWith("-" + hash + "." + ending);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(site.visitor().get(path.replace(hash, "0123456789ab")).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"css", "js", "svg"})
    void aBrowserThatKnowsBrotliGetsItThatWay(String ending) throws Exception {
        var path = path(ending);

        var packed = site.visitor().bytes(path, "Accept-Encoding", "gzip, deflate, br, zstd");

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("br");
        assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
        var text = new String(Decoder.decompress(packed.body()).getDecompressedData(), UTF_8);
        assertThat(text).isEqualTo(site.visitor().get(path).body());
        var gzip = site.visitor().bytes(path, "Accept-Encoding", "gzip");
        assertThat(gzip.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.body().length).isLessThan(gzip.body().length);
    }

    private String path(String ending) {
        return switch (ending) {
            case "css" -> assets.sheet();
            case "js" -> assets.script();
            default -> assets.mark();
        };
    }
}
