package org.kapwa.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapwa.Chromium;
import org.kapwa.RunningSite;
import org.kapwa.accounts.Member;

/// Saying who one is and where one belongs, on a phone without JavaScript.
class ProfileJourneyTest {

    private final RunningSite site = RunningSite.shared();

    @Test
    void aMidwifeSaysWhoSheIsAndHidesWhereSheIs() {
        var esperance = site.member("Espérance of the journey");
        try (var phone = Chromium.phoneWithoutScript("en")) {
            var page = phone.newPage();
            signIn(page, esperance, "/me/profile");
            page.getByLabel("About you").first().fill("Midwife who listens.");
            page.getByLabel("Languages you work in, 1").fill("Lingala");
            page.getByLabel("What you know about, 1").fill("grief");
            page.getByLabel(Pattern.compile("^Country")).selectOption("COD");
            page.getByLabel("Who sees this: Country").selectOption("Only me");
            page.getByLabel("Who sees this: About you").selectOption("Everyone");
            button(page, "Save");
            assertThat(page.getByText("Midwife who listens.")).isVisible();
            assertThat(page.getByText("Congo")).isVisible();

            link(page, "Everyone");
            assertThat(page.getByText("Midwife who listens.")).isVisible();
            assertThat(page.getByText("Congo")).isHidden();
        }
    }

    @Test
    void whatIsWrongIsSaidAndTheRestIsKept() {
        var samir = site.member("Samir of the journey");
        try (var phone = Chromium.phoneWithoutScript("en")) {
            var page = phone.newPage();
            signIn(page, samir, "/me/profile");
            page.getByLabel("About you").first().fill("Kept words.");
            page.getByLabel("Languages you work in, 1").fill("Nonsensish");
            button(page, "Save");

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nonsensish");
            assertThat(page.getByLabel("About you").first()).hasValue("Kept words.");
        }
    }

    @Test
    void aVolunteerEntersHerOrganisationAndSaysSheBelongsToIt() {
        var neema = site.member("Neema of the journey");
        try (var phone = Chromium.phoneWithoutScript("en")) {
            var page = phone.newPage();
            signIn(page, neema, "/organisations/new");
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Shade of the Mango Journey");
            page.getByLabel("Kind of organisation").selectOption("religious");
            button(page, "Save");
            link(page, "I belong to this organisation");
            page.getByLabel("What you do there").fill("Evening listener");
            button(page, "Save");
            assertThat(page.getByText("Evening listener")).isVisible();
            assertThat(page.getByText("not confirmed")).isVisible();

            page.navigate(site.url() + "/organisations/new");
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("The Shade of the mango journey");
            button(page, "Save");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Is it one of these?")))
                    .isVisible();
        }
    }

    private void signIn(Page page, Member member, String next) {
        page.navigate(site.url() + "/signin?next=" + next);
        page.getByLabel("E-mail address").fill(member.email());
        page.getByLabel("Password").fill(RunningSite.PASSWORD);
        button(page, "Sign in");
    }

    private static void button(Page page, String name) {
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private static void link(Page page, String name) {
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
    }
}
