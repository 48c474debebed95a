package org.kapwa.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapwa.Chromium;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;

/// What somebody has typed is not lost: not by a pause, by leaving the page or by a session that ended.
class TypedWordsTest {

    private static final String WORDS = "Breathing exercises for drivers and cooks";
    private static final LocatorAssertions.IsVisibleOptions LONG =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private final RunningSite site = RunningSite.shared();
    private Member amina;
    private String draft;

    @BeforeEach
    void beginADraft() {
        amina = site.member("Amina who types");
        draft = Visitor.location(site.signedIn(amina).post("/library", "link", "https://example.org/leaflet"));
    }

    @Test
    void aDraftIsSavedWhileItIsTyped() {
        try (var desktop = Chromium.desktop("en")) {
            var page = desktop.newPage();
            signIn(page, draft);

            title(page).fill(WORDS);
            assertThat(page.getByText("The draft is saved.")).isVisible(LONG);
            Assertions.assertThat(site.signedIn(amina).get(draft).body()).contains("value=\"" + WORDS + '"');

            title(page).fill(WORDS + " too");
            button(page, "Save the draft");
            assertThat(page.getByText("Saved.", new Page.GetByTextOptions().setExact(true))).isVisible();
            assertThat(title(page)).hasValue(WORDS + " too");
            assertThat(page.getByText("is back in the form")).isHidden();
        }
    }

    @Test
    void whatWasTypedIsBackAfterLeavingThePageUntilItIsSaved() {
        try (var desktop = Chromium.desktop("en")) {
            var page = desktop.newPage();
            signIn(page, "/me/profile");
            page.getByLabel("About you").first().fill(WORDS);
            page.getByLabel("Languages you work in, 2").fill("Lingala");
            page.navigate(site.url() + "/library");

            page.navigate(site.url() + "/me/profile");
            assertThat(page.getByText("is back in the form")).isVisible();
            assertThat(page.getByLabel("About you").first()).hasValue(WORDS);
            assertThat(page.getByLabel("Languages you work in, 2")).hasValue("Lingala");

            button(page, "Save");
            page.navigate(site.url() + "/me/profile");
            assertThat(page.getByLabel("About you").first()).hasValue(WORDS);
            assertThat(page.getByText("is back in the form")).isHidden();
        }
    }

    @Test
    void whatOneHasTypedIsNotPutBeforeTheNextWhoSignsInOnTheSamePhone() {
        try (var desktop = Chromium.desktop("en")) {
            var page = desktop.newPage();
            signIn(page, "/me/profile");
            page.getByLabel("About you").first().fill(WORDS);
            desktop.clearCookies();

            amina = site.member("Ben who borrows the phone");
            signIn(page, "/me/profile");

            assertThat(page.getByLabel("About you").first()).hasValue("");
            Assertions.assertThat(page.evaluate("JSON.stringify(sessionStorage)").toString()).doesNotContain(WORDS);
        }
    }

    @Test
    void whatWasTypedIsNotLostWithTheAnswerToAnEarlierSave() {
        try (var desktop = Chromium.desktop("en")) {
            var page = desktop.newPage();
            signIn(page, draft);
            page.route("**/draft", route -> {
                if (route.request().method().equals("POST")) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            title(page).fill("First words");
            assertThat(page.getByText("is not saved yet")).isVisible(LONG);
            Assertions.assertThat(site.signedIn(amina).get(draft).body()).contains("value=\"First words\"");
            page.unroute("**/draft");
            title(page).fill(WORDS);
            page.waitForResponse(answer -> answer.status() == 409, () -> {});
            page.reload();

            assertThat(title(page)).hasValue("First words");
            button(page, "Put back what you typed before; something else was saved meanwhile");
            assertThat(title(page)).hasValue(WORDS);
            assertThat(page.getByText("The draft is saved.")).isVisible(LONG);
            Assertions.assertThat(site.signedIn(amina).get(draft).body()).contains("value=\"" + WORDS + '"');
        }
    }

    @Test
    void whatIsNotSavedWhileItIsTypedSaysSo() {
        try (var desktop = Chromium.desktop("en")) {
            var page = desktop.newPage();
            signIn(page, draft);
            title(page).fill(WORDS);
            assertThat(page.getByText("The draft is saved.")).isVisible(LONG);

            page.locator("#themes").fill("xqzw");

            assertThat(page.getByText("is not saved yet")).isVisible(LONG);
        }
    }

    @Test
    void whoseSessionHasEndedSendsTheSameWordsAgain() {
        try (var phone = Chromium.phoneWithoutScript("en")) {
            var page = phone.newPage();
            signIn(page, draft);
            title(page).fill(WORDS);
            phone.clearCookies();
            button(page, "Save the draft");
            assertThat(page.getByRole(AriaRole.HEADING)).hasText("You are not signed in any more");
            assertThat(page.getByText(WORDS)).isVisible();

            signIn(phone.newPage(), "/me");
            button(page, "Send it again");
            assertThat(page.getByText(WORDS)).isVisible();
            button(page, "Send it again");

            assertThat(page.getByText("Saved.", new Page.GetByTextOptions().setExact(true))).isVisible();
            assertThat(title(page)).hasValue(WORDS);
        }
    }

    @Test
    void aFormWithASecretIsNeverShownAgain() {
        var answer = site.visitor().post("/me/password", "current", "one two three four", "password", "a very long new secret");

        Assertions.assertThat(answer.body()).doesNotContain("one two three", "a very long new");
    }

    private static Locator title(Page page) {
        return page.locator("#title");
    }

    private void signIn(Page page, String path) {
        page.navigate(site.url() + "/signin?next=" + path);
        page.getByLabel("E-mail address").fill(amina.email());
        page.getByLabel("Password").fill(RunningSite.PASSWORD);
        button(page, "Sign in");
    }

    private static void button(Page page, String name) {
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
    }
}
