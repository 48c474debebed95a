package org.kapwa.bench;

import java.io.IOException;
import java.util.Arrays;

/// From the command to the first page: on an empty folder, and again on the same one.
final class StartBench {

    private static final int TIMES = 5;

    private StartBench() {}

    static void print() throws IOException, InterruptedException {
        ServedSite.build();
        var first = new double[TIMES];
        var second = new double[TIMES];
        for (var i = 0; i < TIMES; i++) {
            var home = ServedSite.temporaryHome();
            first[i] = seconds(home);
            second[i] = seconds(home);
        }
        print("first start, which makes the database", first);
        print("second start", second);
    }

    private static double seconds(java.nio.file.Path home) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        try (var _ = ServedSite.start(home)) {
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private static void print(String what, double[] seconds) {
        Arrays.sort(seconds);
        System.out.printf(
                "%s: median %.2f s, least %.2f s, most %.2f s of %d%n",
                what, seconds[TIMES / 2], seconds[0], seconds[TIMES - 1], TIMES);
    }
}
