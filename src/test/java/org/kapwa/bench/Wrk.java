package org.kapwa.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A load of wrk with one thread. Debian's package `wrk` brings it.
///
/// @param requests answered in all
/// @param failed answers that were no 2xx, and broken connections
/// @param p99 milliseconds within which 99 % were answered
record Wrk(long requests, double perSecond, long failed, double p99) {

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern BROKEN =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

    /// @param cookie of somebody signed in, or empty
    /// @param options further words of the command line, such as a script
    static Wrk run(String url, String cookie, int connections, int seconds, String... options)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency"));
        command.addAll(List.of("-H", "Accept-Encoding: gzip"));
        if (!cookie.isEmpty()) {
            command.addAll(List.of("-H", "Cookie: " + cookie));
        }
        command.addAll(List.of(options));
        command.add(url);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("wrk: " + output);
        }
        return read(output);
    }

    private static Wrk read(String output) {
        return new Wrk(
                (long) number(REQUESTS, output),
                number(RATE, output),
                (long) number(REFUSED, output) + broken(output),
                latency(output));
    }

    private static double number(Pattern pattern, String output) {
        var found = pattern.matcher(output);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private static long broken(String output) {
        var found = BROKEN.matcher(output);
        var sum = 0L;
        if (found.find()) {
            for (var group = 1; group <= 4; group++) {
                sum += Long.parseLong(found.group(group));
            }
        }
        return sum;
    }

    private static double latency(String output) {
        var found = P99.matcher(output);
        if (!found.find()) {
            return 0;
        }
        var number = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> number / 1_000;
            case "s" -> number * 1_000;
            default -> number;
        };
    }
}
