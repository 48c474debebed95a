package org.kapwa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.kapwa.Visitor;

/// Pages a second with the small host's data, and what processor each takes of application and database together; in
/// the same run nginx, which serves the same compressed bytes.
final class PagesBench {

    private static final int[] CONNECTIONS = {1, 16, 64};
    private static final int WARMING = 15;
    private static final int MOST_ROUNDS = 12;
    private static final double RISING = 1.05;
    private static final int SECONDS = 8;
    private static final Pattern RESOURCE = Pattern.compile("href=\"(/library/\\d+-[^\"#?]+)\"");

    private final ServedSite site;
    private final String cookie;

    private PagesBench(ServedSite site, String cookie) {
        this.site = site;
        this.cookie = cookie;
    }

    static void print() throws IOException, InterruptedException {
        ServedSite.build();
        try (var site = ServedSite.start(SmallHost.home())) {
            var reader = new Visitor(site.url());
            reader.signIn(SmallHost.READER, SmallHost.PASSWORD);
            new PagesBench(site, "kapwa=" + reader.cookie("kapwa")).printAll(reader);
        }
    }

    /// The path of a resource in the library.
    static String someResource(Visitor visitor) {
        var found = RESOURCE.matcher(visitor.get("/library").body());
        if (!found.find()) {
            throw new IllegalStateException("the library has no resource");
        }
        return found.group(1);
    }

    private void printAll(Visitor reader) throws IOException, InterruptedException {
        var path = someResource(reader);
        var resource = site.url() + path;
        print("resource page, signed in", resource, cookie);
        print("list with facets, signed in", site.url() + "/library?type=manual", cookie);
        print("search, the same words", site.url() + "/search?q=patients", cookie);
        print("search, no words as before", site.url() + "/search", cookie, "-s", queries().toString());
        print("front page, signed in", site.url() + "/", cookie);
        print("resource page, anonymous", resource, "");
        try (var nginx = Nginx.serving(new Visitor(site.url()).bytes(path, "Accept-Encoding", "gzip").body())) {
            for (var connections : CONNECTIONS) {
                var load = Wrk.run(nginx.url(), "", connections, SECONDS);
                System.out.printf(
                        "%-28s %3d connections: %,8.0f a second, p99 %.1f ms, %d failed%n",
                        "nginx, the same bytes", connections, load.perSecond(), load.p99(), load.failed());
            }
        }
    }

    private void print(String what, String url, String cookie, String... options)
            throws IOException, InterruptedException {
        warm(url, cookie, options);
        for (var connections : CONNECTIONS) {
            var before = site.processorSeconds();
            var load = Wrk.run(url, cookie, connections, SECONDS, options);
            System.out.printf(
                    "%-28s %3d connections: %,8.0f a second, %.3f ms processor each, p99 %.1f ms, %d failed%n",
                    what,
                    connections,
                    load.perSecond(),
                    (site.processorSeconds() - before) * 1_000 / load.requests(),
                    load.p99(),
                    load.failed());
        }
    }

    /// Until the JVM has compiled what it will: twice running a round is hardly quicker than the best before.
    private static void warm(String url, String cookie, String... options) throws IOException, InterruptedException {
        var best = 0.0;
        var hardly = 0;
        for (var round = 0; round < MOST_ROUNDS && hardly < 2; round++) {
            var rate = Wrk.run(url, cookie, 16, WARMING, options).perSecond();
            hardly = rate < best * RISING ? hardly + 1 : 0;
            best = Math.max(best, rate);
        }
    }

    /// A script of wrk that asks for other words each time, so that no search is like the last.
    private static Path queries() throws IOException {
        var resources = new SyntheticResources(Tico19.whole().orElseGet(Tico19::sample));
        var script = new StringBuilder("local n = 0\nlocal paths = {\n");
        for (var i = 0; i < 2_000; i++) {
            var query = java.net.URLEncoder.encode(resources.query(), java.nio.charset.StandardCharsets.UTF_8);
            script.append("  \"/search?q=").append(query).append("\",\n");
        }
        script.append("}\nfunction request()\n  n = n % #paths + 1\n  return wrk.format(\"GET\", paths[n])\nend\n");
        return Files.writeString(Files.createTempFile("kapwa-bench", ".lua"), script);
    }
}
