package org.kapwa.inspection;

import java.nio.file.Files;
import java.nio.file.Path;

/// A child process's program that never ends: it waits, or it works.
final class Hanging {

    private Hanging() {}

    /// @param arguments `waits` or `works`, then the folder in which it says its number
    public static void main(String[] arguments) throws Exception {
        Files.writeString(Path.of(arguments[1], "process"), Long.toString(ProcessHandle.current().pid()));
        while (true) {
            if (arguments[0].equals("waits")) {
                Thread.sleep(1_000);
            }
        }
    }
}
