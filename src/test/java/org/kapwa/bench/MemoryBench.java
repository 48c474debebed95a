package org.kapwa.bench;

import java.io.IOException;
import org.kapwa.Visitor;

/// Memory of application and database together, with the small host's data, after and during a load of signed-in
/// readers who search, list and read.
final class MemoryBench {

    private static final int ROUNDS = 4;
    private static final int SECONDS = 8;

    private MemoryBench() {}

    static void print() throws IOException, InterruptedException {
        ServedSite.build();
        try (var site = ServedSite.start(SmallHost.home())) {
            var reader = new Visitor(site.url());
            reader.signIn(SmallHost.READER, SmallHost.PASSWORD);
            print("after the start", site);
            for (var round = 1; round <= ROUNDS; round++) {
                for (var path : new String[] {"/library?type=manual", "/search?q=health+workers", "/"}) {
                    Wrk.run(site.url() + path, "kapwa=" + reader.cookie("kapwa"), 64, SECONDS);
                }
                print("under load, round " + round, site);
            }
        }
    }

    private static void print(String when, ServedSite site) throws IOException {
        System.out.printf(
                "%s: %d MB, of which the application %d MB%n",
                when, site.memory() / 1_000_000, site.memoryOfApplication() / 1_000_000);
    }
}
