package org.kapwa.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.kapwa.web.Role;

/// The site vouches for no address that a member typed: search engines give it no weight, and the page behind it gets no
/// hold of ours.
class MembersLinksTest {

    private final RunningSite site = RunningSite.shared();
    private final String link = "https://example.org/" + UUID.randomUUID();
    private final String marked = "<a href=\"" + link + "\" rel=\"ugc nofollow noopener\"";
    private final Member hoda = site.member("Hoda who links", Role.HOST);
    private final Visitor host = site.signedIn(hoda);

    @Test
    void onTheirOwnPage() {
        host.post("/me/profile", "version", "0", "links", link, "circle[links]", "public");

        assertThat(site.visitor().get("/people/" + hoda.handle()).body()).contains(marked);
    }

    @Test
    void onThePageOfAnOrganisation() {
        var entered = host.post("/organisations", "name", "Linking " + link, "type", "other", "language", "en", "website", link, "another", "true");

        assertThat(site.visitor().get(Visitor.location(entered)).body()).contains(marked);
    }

    @Test
    void onAResourceAndInACollectionThatIsTakenAlong() throws IOException {
        var id = Visitor.location(host.post("/library", "link", link)).replaceAll("\\D+", "");
        var path = Visitor.location(host.post(
                "/library/" + id + "/submission", "version", "1", "title", "Linked " + link, "summary", "Elsewhere.", "type", "manual",
                "languages", "en", "licence", "unknown", "link", link));
        var collection = Visitor.location(host.post("/collections", "title", "Elsewhere", "shared", "true", "resource", id));

        assertThat(site.visitor().get(path).body()).contains(marked);
        assertThat(index(site.visitor().bytes(collection.replaceAll("(\\d+)-.*", "$1/pack")).body())).contains(marked);
    }

    private static String index(byte[] pack) throws IOException {
        try (var files = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                if (file.getName().endsWith("index.html")) {
                    return new String(files.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("the pack has no index");
    }
}
