package org.kapwa.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kapwa.Chromium;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.web.Role;

/// Text that tries to become a part of the page, written wherever people can write, and shown to everyone who can see
/// it in a real browser. It must stay text: nothing runs, nothing is stopped only by the content policy, and no element
/// stands in a page that the page's own templates did not put there.
class HostileTextTest {

    private static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)' autofocus onfocus='alert(1)",
            "</title></textarea></option></style><svg/onload=alert(1)>",
            "<iframe srcdoc=\"<script>parent.alert(1)</script>\">",
            "<details open ontoggle=alert(1)>x</details><base href=//evil.example>",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "[x](javascript:alert(1)) <a href=\"javascript:alert(1)\">x</a> javascript:alert(1)",
            "&lt;script&gt;alert(1)&lt;/script&gt;&#60;img src=x onerror=alert(1)&#62;",
            "<meta http-equiv=refresh content=\"0;url=//evil.example\"><object data=x></object>alert(1)");

    /// What no template of ours holds, found anywhere in the page.
    private static final String STRANGE = """
            () => [...document.querySelectorAll('*')].filter(element =>
                [...element.attributes].some(a => a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value) && a.name !== 'value')
                || ['IFRAME', 'OBJECT', 'BASE', 'MGLYPH', 'EMBED'].includes(element.tagName)
                || element.tagName === 'IMG' && ['x', ''].includes(element.getAttribute('src'))
                || element.tagName === 'META' && element.httpEquiv === 'refresh'
                || element.tagName === 'SCRIPT' && !element.src.startsWith(location.origin + '/') && element.type !== 'application/ld+json')
              .map(element => element.outerHTML.slice(0, 200))""";

    private static final String LISTENING = """
            window.stopped = [];
            addEventListener('securitypolicyviolation', event => window.stopped.push(event.violatedDirective + ' ' + event.blockedURI));""";

    private final RunningSite site = RunningSite.shared();
    private final String word = "zebrafinch" + System.nanoTime();
    private final Visitor writer = site.signedIn(site.member("Mallory " + TEXTS.get(1), Role.HOST));
    private final Visitor host = site.signedIn(site.member("Hoda", Role.HOST));
    private final Visitor administrator = site.signedIn(site.member("Ada", Role.ADMINISTRATOR));

    @Test
    void whatPeopleWriteStaysText() {
        var paths = new ArrayList<String>();
        for (var i = 0; i < TEXTS.size(); i += 2) {
            var text = TEXTS.get(i) + " " + TEXTS.get(i + 1);
            paths.add(profile(text));
            paths.addAll(organisation(text));
            paths.addAll(resource(text));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> site.visitor().get("/search?q=" + word).body().contains("<mark>"));
        paths.addAll(List.of(
                "/library", "/people", "/people?q=" + word, "/organisations?q=" + word, "/collections", "/search?q=" + word, "/"));
        for (var text : TEXTS) {
            var typed = URLEncoder.encode(text + " " + word, StandardCharsets.UTF_8);
            paths.addAll(List.of("/search?q=" + typed, "/library?q=" + typed + "&type=" + typed, "/signin?next=" + typed));
        }
        assertThat(look(site.visitor(), paths)).isGreaterThan(40);
        paths.removeIf(path -> path.startsWith("/search") || path.startsWith("/signin"));
        paths.addAll(List.of("/desk", "/library/mine", "/me", "/me/saved", "/me/profile", "/me/sessions", "/me/consents", "/me/data", "/me/news"));
        assertThat(look(writer, paths)).isGreaterThan(30);
        assertThat(look(administrator, List.of("/admin/members", "/admin/audit", "/admin/mail", "/desk"))).isPositive();
    }

    /// @return how many pages showed what was written
    private int look(Visitor viewer, List<String> paths) {
        try (var browser = Chromium.desktop("en")) {
            if (!viewer.cookie("kapwa").isEmpty()) {
                browser.addCookies(List.of(new Cookie("kapwa", viewer.cookie("kapwa")).setUrl(site.url())));
            }
            browser.addInitScript(LISTENING);
            var page = browser.newPage();
            var dialogs = new ArrayList<String>();
            page.onDialog(dialog -> {
                dialogs.add(page.url());
                dialog.dismiss();
            });
            var seen = 0;
            for (var path : paths) {
                seen += look(page, path) ? 1 : 0;
            }
            assertThat(dialogs).isEmpty();
            return seen;
        }
    }

    private boolean look(Page page, String path) {
        page.navigate(site.url() + path);
        assertThat((List<?>) page.evaluate(STRANGE)).as(path).isEmpty();
        assertThat((List<?>) page.evaluate("window.stopped")).as(path).isEmpty();
        assertThat(page.url()).startsWith(site.url());
        return page.content().contains("alert(1)");
    }

    private String profile(String text) {
        var member = site.member(text.substring(0, Math.min(text.length(), 40)) + word);
        var own = site.signedIn(member);
        var version = value(own.get("/me/profile").body(), "version");
        var refused = own.post(
                "/me/profile", "version", version, "about", text, "languages", text, "expertise", text, "links",
                "https://example.org/\"onmouseover=alert(1)\njavascript:alert(1)");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain("<script>alert", "<img src=x", "<iframe", "<math>");
        var taken = own.post(
                "/me/profile", "version", version, "about", text, "helpsWith", text, "looksFor", text, "links",
                "https://example.org/?a=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "circle[about]", "public", "circle[helps-with]", "public");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
        assertShown(text, own.get("/people/" + member.handle()));
        return "/people/" + member.handle();
    }

    private List<String> organisation(String text) {
        var made = writer.post(
                "/organisations", "name", text + " " + word, "otherNames", text, "type", "other", "country", "", "language", "en",
                "description", text, "another", "true", "website", "https://example.org/?a=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        assertShown(text, writer.get(Visitor.location(made)));
        return List.of(Visitor.location(made));
    }

    private List<String> resource(String text) {
        var begun = writer.upload("/library", "name " + text.replaceAll("[\"/]", "") + ".txt", unlikeAnyOther().getBytes(StandardCharsets.UTF_8), "link", "");
        var id = Visitor.location(begun).replaceAll("\\D+", "");
        var draft = "/library/" + id + "/draft";
        var form = writer.get(draft).body();
        var told = writer.post(
                "/library/" + id + "/submission", "version", value(form, "version"), "title", text + " " + word, "summary",
                text + "\n\n" + text, "authors", text, "type", "manual", "languages", "en", "licence", "unknown", "link", "");
        assertThat(Visitor.location(told)).as(told.body()).doesNotEndWith("/alike");
        assertThat(host.post("/library/" + id + "/notes", "field", "title", "text", text).statusCode()).isEqualTo(303);
        assertThat(writer.post("/library/" + id + "/notes", "text", text).statusCode()).isEqualTo(303);
        host.post("/library/" + id + "/publication");
        var page = Visitor.location(site.visitor().get("/library/" + id));
        assertShown(text, site.visitor().get(page));
        var collection = writer.post("/collections", "title", text + " " + word, "description", text, "shared", "true");
        var shelf = Visitor.location(collection);
        writer.post(shelf.replaceAll("(/collections/\\d+)-.*", "$1") + "/items", "resource", id, "note", text);
        assertShown(text, writer.get(shelf));
        writer.post("/me/saved", "resource", id);
        return List.of(page, "/library/" + id + "/history", "/library/" + id + "/draft", "/library/" + id + "/files", "/library/" + id + "/files/1/removal", shelf, "/collections?resource=" + id);
    }

    /// The first letters of the text, as text.
    private static void assertShown(String text, HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        var start = text.substring(0, 6).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&#34;").replace("'", "&#39;");
        assertThat(page.body()).containsAnyOf(start, start.replace("&#34;", "\""), start.replace("&#39;", "'"));
    }

    private String unlikeAnyOther() {
        return word + " " + Stream.generate(UUID::randomUUID).limit(40).toList();
    }

    private static String value(String form, String name) {
        return form.replaceAll("(?s).*name=\"" + name + "\" value=\"(\\d+)\".*", "$1");
    }
}
