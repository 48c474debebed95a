package org.kapwa.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Watches the processes that inspect files and remembers the most memory that one of them ever had.
final class ChildMemory implements AutoCloseable {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Thread watch = Thread.ofPlatform().daemon().start(this::watch);
    private volatile long kilobytes;

    long megabytes() {
        return kilobytes / 1_000;
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            ProcessHandle.current()
                    .descendants()
                    .forEach(process -> look(process.pid()));
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    private void look(long process) {
        try {
            if (!Files.readString(Path.of("/proc/" + process + "/cmdline")).contains("Inspector\0")) {
                return;
            }
            var peak = PEAK.matcher(Files.readString(Path.of("/proc/" + process + "/status")));
            if (peak.find()) {
                kilobytes = Math.max(kilobytes, Long.parseLong(peak.group(1)));
            }
        } catch (IOException hasEnded) {
            // the next one is looked at in its turn
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
