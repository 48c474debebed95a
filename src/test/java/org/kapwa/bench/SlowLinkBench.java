package org.kapwa.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import org.kapwa.Chromium;
import org.kapwa.Visitor;

/// When a resource page can be read on its first visit over a line of 50 kbit/s with half a second for a round trip.
final class SlowLinkBench {

    private static final int KILOBITS = 50;
    private static final int ROUND_TRIP = 500;
    private static final int TIMES = 5;
    private static final String FIRST_TEXT =
            "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";

    private SlowLinkBench() {}

    static void print() throws IOException, InterruptedException {
        ServedSite.build();
        try (var site = ServedSite.start(SmallHost.home())) {
            var path = PagesBench.someResource(new Visitor(site.url()));
            var readable = new double[TIMES];
            var whole = new double[TIMES];
            var bytes = 0L;
            for (var i = 0; i < TIMES; i++) {
                try (var line = new SlowLine(URI.create(site.url()).getPort(), KILOBITS, ROUND_TRIP);
                        var phone = Chromium.phoneWithoutScript("en")) {
                    var page = phone.newPage();
                    page.navigate("http://localhost:" + line.port() + path);
                    whole[i] = page.evaluate("() => performance.now()") instanceof Number now ? now.doubleValue() : 0;
                    readable[i] = firstText(page);
                    bytes = line.bytes();
                }
            }
            Arrays.sort(readable);
            Arrays.sort(whole);
            System.out.printf(
                    "first visit of a resource page at %d kbit/s, %d ms: text after %.2f s, all after %.2f s (medians of %d), %,d bytes%n",
                    KILOBITS, ROUND_TRIP, readable[TIMES / 2] / 1_000, whole[TIMES / 2] / 1_000, TIMES, bytes);
        }
    }

    private static double firstText(Page page) {
        page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
        return ((Number) page.evaluate(FIRST_TEXT)).doubleValue();
    }
}
