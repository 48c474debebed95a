package org.kapwa.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kapwa.Chromium;
import org.kapwa.Mailbox;
import org.kapwa.RunningSite;
import org.kapwa.accounts.Member;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Passkeys in a real browser with a virtual authenticator.
class PasskeyTest {

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.with("--kapwa.signin.staff-second-factor=required");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aHostAddsAPasskeyAndIsStaffByItAlone() {
        var hoda = site.member("Hoda with a passkey", Role.HOST);
        try (var browser = Chromium.desktop("en")) {
            var page = browser.newPage();
            authenticator(browser, page);
            signInByPassword(page, hoda);
            assertThat(page.getByRole(AriaRole.HEADING, heading("Second factor"))).isVisible();

            addPasskey(page, "My laptop");
            page.navigate(site.url() + "/admin");
            assertThat(page.getByRole(AriaRole.HEADING, heading("Administration"))).isVisible();

            signOut(page);
            page.getByRole(AriaRole.BUTTON, button("Use a passkey")).click();
            page.waitForURL(site.url() + "/");
            page.navigate(site.url() + "/admin");
            assertThat(page.getByRole(AriaRole.HEADING, heading("Administration"))).isVisible();
            assertThat(new Mailbox(site).subjects(hoda.email()).getLast()).contains("a passkey was added");
        }
    }

    /// A page that the thief of an unlocked laptop has changed asks for no PIN.
    @Test
    void aPasskeyWithoutUserVerificationIsOneFactorOnly() {
        var hoda = site.member("Hoda without a PIN", Role.HOST);
        try (var browser = Chromium.desktop("en")) {
            var page = browser.newPage();
            authenticator(browser, page);
            signInByPassword(page, hoda);
            addPasskey(page, "My laptop");
            signOut(page);

            page.evaluate("""
                    (id) => {
                      const ask = navigator.credentials.get.bind(navigator.credentials);
                      navigator.credentials.get = ({ publicKey }) => ask({ publicKey: { ...publicKey,
                        userVerification: "discouraged",
                        allowCredentials: [{ type: "public-key", id: Uint8Array.from(atob(id), (c) => c.charCodeAt(0)) }],
                      } });
                    }""", credentialOf(hoda));
            page.getByRole(AriaRole.BUTTON, button("Use a passkey")).click();

            assertThat(page.getByRole(AriaRole.HEADING, heading("Second factor"))).isVisible();
            assertThat(page.navigate(site.url() + "/admin").status()).isEqualTo(403);
        }
    }

    @Test
    void aStolenPasswordBringsInNoPasskeyOfItsOwn() {
        var hoda = site.member("Hoda robbed", Role.HOST);
        try (var hers = Chromium.desktop("en");
                var thiefs = Chromium.desktop("en")) {
            var page = hers.newPage();
            authenticator(hers, page);
            signInByPassword(page, hoda);
            addPasskey(page, "Mine");

            var thief = thiefs.newPage();
            authenticator(thiefs, thief);
            signInByPassword(thief, hoda);
            thief.navigate(site.url() + "/me/passkeys");

            assertThat(thief.getByText("You have a passkey or an authenticator app, but did not sign in with it"))
                    .isVisible();
            thief.navigate(site.url() + "/me/second-factor");
            thief.getByRole(AriaRole.BUTTON, button("Set up an authenticator app")).click();
            assertThat(thief.getByRole(AriaRole.HEADING, heading("Show that it is you"))).isVisible();
        }
    }

    @Test
    void aRemovedPasskeyOpensNothing() {
        var amina = site.member("Amina removes");
        try (var browser = Chromium.desktop("en")) {
            var page = browser.newPage();
            authenticator(browser, page);
            signInByPassword(page, amina);
            addPasskey(page, "Old phone");
            page.getByRole(AriaRole.BUTTON, button("Remove Old phone")).click();
            assertThat(page.getByText("You have no passkey yet.")).isVisible();

            signOut(page);
            page.getByRole(AriaRole.BUTTON, button("Use a passkey")).click();

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("This passkey did not work here");
        }
    }

    @Test
    void theLastFactorOfStaffStays() {
        var hoda = site.member("Hoda with one passkey", Role.HOST);
        try (var browser = Chromium.desktop("en")) {
            var page = browser.newPage();
            authenticator(browser, page);
            signInByPassword(page, hoda);
            addPasskey(page, "My laptop");

            page.getByRole(AriaRole.BUTTON, button("Remove My laptop")).click();

            assertThat(page.getByText("Add another passkey or an authenticator app first")).isVisible();
            page.navigate(site.url() + "/me/passkeys");
            assertThat(page.getByText("My laptop").first()).isVisible();
        }
    }

    @Test
    void withoutScriptNoPasskeyButtonIsOffered() {
        try (var phone = Chromium.phoneWithoutScript("en")) {
            var page = phone.newPage();
            page.navigate(site.url() + "/signin");

            assertThat(page.getByRole(AriaRole.BUTTON, button("Use a passkey"))).isHidden();
            assertThat(page.getByLabel("Password")).isVisible();
        }
    }

    private static void authenticator(BrowserContext browser, Page page) {
        CDPSession devTools = browser.newCDPSession(page);
        devTools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wrapped = new JsonObject();
        wrapped.add("options", options);
        devTools.send("WebAuthn.addVirtualAuthenticator", wrapped);
    }

    private static String credentialOf(Member member) {
        var credential = site.bean(JdbcClient.class)
                .sql("select credential from passkey where member = :member")
                .param("member", member.id())
                .query((row, _) -> row.getBytes(1))
                .single();
        return Base64.getEncoder().encodeToString(credential);
    }

    private static void signInByPassword(Page page, Member member) {
        page.navigate(site.url() + "/signin");
        page.getByLabel("E-mail address").fill(member.email());
        page.getByLabel("Password").fill(RunningSite.PASSWORD);
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in").setExact(true)).click();
    }

    private static void addPasskey(Page page, String label) {
        page.navigate(site.url() + "/me/passkeys");
        page.getByLabel("Name of this passkey").fill(label);
        page.getByRole(AriaRole.BUTTON, button("Add a passkey")).click();
        assertThat(page.getByText(label).first()).isVisible();
    }

    private static void signOut(Page page) {
        page.navigate(site.url() + "/me");
        page.locator("footer").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign out")).click();
        page.navigate(site.url() + "/signin");
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
