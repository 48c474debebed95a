package org.kapwa.inspection;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Runs [Inspector] or [Names] in a Java process of its own, with little memory and little time: whatever a file does to
/// its reader, the site goes on.
final class ChildProcess {

    private static final Path SHELL = Path.of("/bin/sh");

    /// Processor seconds, no core dumps, and no file larger than 200 MB; then Java takes the shell's place.
    private static final String LIMITED = "ulimit -t %d; ulimit -c 0; ulimit -f 400000; exec \"$@\"";

    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH");

    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xmx256m",
            "-Xmn32m",
            "-Xss1m",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:MaxDirectMemorySize=32m",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
            "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
            "-Dorg.apache.logging.log4j.simplelog.level=OFF",
            "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"));

    private final Path folder;
    private final boolean isPatient;
    private final Duration longest;

    /// @param isPatient whether the text is worth the whole time, not only the verdict
    ChildProcess(Path folder, boolean isPatient) {
        this(folder, isPatient, Limits.LONGEST);
    }

    ChildProcess(Path folder, boolean isPatient, Duration longest) {
        this.folder = folder;
        this.isPatient = isPatient;
        this.longest = longest;
    }

    /// Returns when the process has ended or its time is over; what it has found by then is in its [Report].
    void inspect(Path file, String ending, int mostWidth) throws IOException {
        run(Inspector.class, file.toString(), ending, Integer.toString(mostWidth), folder.toString());
    }

    /// Returns when the process has ended or its time is over; a [CleanCopy] that is there by then is whole.
    void removeNames(Path file, Kind kind) throws IOException {
        run(Names.class, file.toString(), kind.name(), folder.toString());
    }

    void run(Class<?> program, String... arguments) throws IOException {
        var process = knowingNothing(new ProcessBuilder(command(program, arguments)))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            await(process);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        } finally {
            process.destroyForcibly();
        }
    }

    /// The site's settings hold passwords, and whoever takes over this process should find none.
    static ProcessBuilder knowingNothing(ProcessBuilder process) {
        process.environment().keySet().retainAll(ENVIRONMENT);
        return process;
    }

    private void await(Process process) throws InterruptedException, IOException {
        var patience = isPatient || longest.compareTo(Limits.PATIENCE) < 0 ? longest : Limits.PATIENCE;
        if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) || isPatient) {
            return;
        }
        var left = longest.minus(patience).toMillis();
        while (left > 0 && new Report(folder).judged().isEmpty()) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                return;
            }
            left -= 200;
        }
    }

    private List<String> command(Class<?> program, String... arguments) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(List.of(SHELL.toString(), "-c", LIMITED.formatted(longest.toSeconds()), "inspect"));
        }
        command.addAll(java(program, cache(), folder));
        command.addAll(List.of(arguments));
        return command;
    }

    /// @param options besides the usual ones
    static List<String> java(Class<?> program, List<String> options, Path temporary) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(options);
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        return command;
    }

    /// What `./kapwa` recorded of an earlier run beside the jar; without it the process only starts slower.
    private static List<String> cache() {
        var jar = Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)[0]).toAbsolutePath();
        var cache = jar.resolveSibling("inspector.aot");
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }
}
