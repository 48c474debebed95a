package org.kapwa;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One real browser for all journeys; each journey takes a fresh context.
public final class Chromium {

    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    private static final class Started {
        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(ARGUMENTS));
    }

    /// A phone without JavaScript, 360 pixels wide, in a language.
    public static BrowserContext phoneWithoutScript(String language) {
        return Started.BROWSER.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setLocale(language)
                .setViewportSize(360, 740));
    }

    /// A desktop with JavaScript.
    public static BrowserContext desktop(String language) {
        return Started.BROWSER.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(1280, 900));
    }

    public static BrowserContext context(Browser.NewContextOptions options) {
        return Started.BROWSER.newContext(options);
    }
}
