package org.kapwa.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapwa.Chromium;
import org.kapwa.RunningSite;
import org.kapwa.Waiting;
import org.kapwa.web.Role;

/// The thin thread through everything, on phones without JavaScript.
class FirstThreadTest {

    private static final Pattern LINK = Pattern.compile("http://\\S+/register/\\S+");

    private static final String TITLE = "Grief in the family";
    private static final String GUIDE =
            "Grief in the family\n\nGrief comes in waves. Sit with those who lost somebody, and let them speak.\n";

    private final RunningSite site = RunningSite.shared();

    @Test
    void aNurseJoinsAndSharesAGuideAHostPublishesItAndAnotherFindsItInHerOwnLanguageAndTakesItAlong() {
        try (var phone = Chromium.phoneWithoutScript("en");
                var desk = Chromium.phoneWithoutScript("en");
                var another = Chromium.phoneWithoutScript("fr")) {
            var host = desk.newPage();
            signIn(host, site.member("Hoda", Role.HOST, Role.ADMINISTRATOR).email());
            var nurse = phone.newPage();
            join(nurse, host, "Amina of the thread", "amina.thread@example.org");
            signIn(nurse, "amina.thread@example.org");
            share(nurse);

            publishFromTheDesk(host);

            var reader = another.newPage();
            find(reader, "deuil famille");
            read(reader);
            assertThat(download(reader)).isEqualTo(GUIDE);
        }
    }

    private void join(Page page, Page administrator, String name, String email) {
        page.navigate(site.url() + "/register");
        page.getByLabel("Name or pseudonym").fill(name);
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(RunningSite.PASSWORD);
        button(page, "Join");
        page.navigate(linkInMailTo(email, administrator));
        button(page, "Yes, this is my address");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Welcome"))).isVisible();
    }

    private void signIn(Page page, String email) {
        page.navigate(site.url() + "/signin?next=/library/new");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(RunningSite.PASSWORD);
        button(page, "Sign in");
    }

    private static void share(Page page) {
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(false))
                .setInputFiles(new FilePayload(
                        "after-a-death.txt", "text/plain", GUIDE.getBytes(StandardCharsets.UTF_8)));
        button(page, "Go on");
        page.getByLabel("Title").fill(TITLE);
        page.getByLabel("Abstract").fill("What families go through, and what helps them.");
        page.getByLabel("Kind of resource").selectOption("manual");
        page.getByLabel("Language", new Page.GetByLabelOptions().setExact(true)).selectOption("en");
        button(page, "Submit for publication");
        assertThat(page.getByText("Waiting for a host")).isVisible();
    }

    private void publishFromTheDesk(Page host) {
        host.navigate(site.url() + "/desk");
        host.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE)).first().click();
        button(host, "Publish");
        assertThat(host.getByText("Waiting for a host")).isHidden();
    }

    /// The index follows within a second; who searches sooner searches again.
    private void find(Page reader, String words) {
        var hit = reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE));
        Waiting.until(Duration.ofSeconds(5), () -> {
            reader.navigate(site.url() + "/");
            reader.getByRole(AriaRole.SEARCHBOX).first().fill(words);
            reader.getByRole(AriaRole.SEARCHBOX).first().press("Enter");
            return hit.count() > 0;
        });
        hit.first().click();
    }

    private static void read(Page reader) {
        reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lire en texte")).click();
        assertThat(reader.getByText("Grief comes in waves")).isVisible();
        reader.goBack();
    }

    private static String download(Page reader) {
        var download = reader.waitForDownload(
                () -> reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Télécharger"))
                        .first()
                        .click());
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A site without a mail server keeps its mail where an administrator reads it.
    private String linkInMailTo(String email, Page administrator) {
        administrator.navigate(site.url() + "/admin/mail");
        var mail = administrator.locator("main article").filter(new Locator.FilterOptions().setHasText(email)).first();
        var link = LINK.matcher(mail.textContent());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static void button(Page page, String name) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
