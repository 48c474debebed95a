package org.kapwa.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;

/// Anonymous readers are answered from memory; what stands there can be told from what would be made anew.
class PublicPagesTest {

    private static final PublicPages.Key LIBRARY = new PublicPages.Key("/library", "", "en", Look.DEFAULT, Encoding.GZIP);
    private static final byte[] MARKED = Encoding.GZIP.best("<p>kept".getBytes(UTF_8));

    private final RunningSite site = RunningSite.shared();
    private final PublicPages pages = site.bean(PublicPages.class);

    @Test
    void aPageIsKeptAsItWasSent() {
        await().until(() -> {
            var sent = ask("/library");
            var kept = pages.find(LIBRARY);
            return kept != null && Arrays.equals(kept.bytes(), sent);
        });
    }

    /// What changes elsewhere meanwhile makes the site forget, which is tried again.
    @Test
    void whatIsKeptIsSentAsItIsAndNotCompressedAgain() {
        await().until(() -> {
            keepMarked();
            return Arrays.equals(ask("/library"), MARKED);
        });
        keepMarked();
        var answer = site.visitor().bytes("/library", "Accept-Language", "en", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void nobodyElseGetsIt() {
        var member = site.signedIn(site.member("Meron"));
        keepMarked();

        assertThat(member.bytes("/library", "Accept-Language", "en", "Accept-Encoding", "gzip").body()).isNotEqualTo(MARKED);
        assertThat(ask("/library?lang=en")).isNotEqualTo(MARKED);
        assertThat(ask("/people")).isNotEqualTo(MARKED);
        assertThat(site.visitor().get("/library", "Accept-Language", "fr").body()).contains("<html lang=\"fr\"");
    }

    @Test
    void anActMakesTheSiteForgetAndAReportOfThePolicyDoesNot() {
        var visitor = site.visitor();
        await().until(() -> {
            keepMarked();
            visitor.postWithoutToken("/csp-reports");
            return pages.find(LIBRARY) != null && Arrays.equals(Objects.requireNonNull(pages.find(LIBRARY)).bytes(), MARKED);
        });

        visitor.post("/look", "colours", "auto");

        assertThat(ask("/library")).isNotEqualTo(MARKED);
    }

    private void keepMarked() {
        pages.keep(LIBRARY, new PublicPages.Kept(MARKED, "\"marked\""), pages.generation());
    }

    private byte[] ask(String path) {
        return site.visitor().bytes(path, "Accept-Language", "en", "Accept-Encoding", "gzip").body();
    }
}
