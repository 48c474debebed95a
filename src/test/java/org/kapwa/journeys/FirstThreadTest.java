package org.kapwa.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapwa.Chromium;
import org.kapwa.RunningSite;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The thin thread through everything, on a phone without JavaScript.
class FirstThreadTest {

    private static final Pattern LINK = Pattern.compile("http://\\S+/register/\\S+");

    private final RunningSite site = RunningSite.shared();

    @Test
    void aNurseJoinsSharesAGuideAHostPublishesItAndItIsReadAsText() {
        try (var phone = Chromium.phoneWithoutScript("en")) {
            var page = phone.newPage();
            join(page, "Amina of the thread", "amina.thread@example.org");
            signIn(page, "amina.thread@example.org");
            share(page);
            var address = page.url();

            publishAsHost(address);

            page.navigate(address);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read as text")).click();
            assertThat(page.getByText("Breathe out longer than you breathe in")).isVisible();
        }
    }

    private void join(Page page, String name, String email) {
        page.navigate(site.url() + "/register");
        page.getByLabel("Name or pseudonym").fill(name);
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(RunningSite.PASSWORD);
        button(page, "Join");
        page.navigate(linkInMailTo(email));
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
                        "calm-breathing.txt",
                        "text/plain",
                        "Calm breathing\n\nSit down. Breathe out longer than you breathe in. Do it ten times."
                                .getBytes(StandardCharsets.UTF_8)));
        button(page, "Go on");
        page.getByLabel("Title").fill("Calm breathing, step by step");
        page.getByLabel("Abstract").fill("A one-page exercise for people who are tense.");
        page.getByLabel("Kind of resource").selectOption("manual");
        page.getByLabel("Language", new Page.GetByLabelOptions().setExact(true)).selectOption("en");
        button(page, "Submit for publication");
        assertThat(page.getByText("Waiting for a host")).isVisible();
    }

    private void publishAsHost(String address) {
        var host = site.member("Hoda", Role.HOST);
        try (BrowserContext desk = Chromium.desktop("en")) {
            var page = desk.newPage();
            signIn(page, host.email());
            page.navigate(address);
            button(page, "Publish");
            assertThat(page.getByText("Waiting for a host")).isHidden();
        }
    }

    private String linkInMailTo(String email) {
        var text = site.bean(JdbcClient.class)
                .sql("select text from mail where recipient = :email order by id desc limit 1")
                .param("email", email)
                .query(String.class)
                .single();
        var link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static void button(Page page, String name) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
