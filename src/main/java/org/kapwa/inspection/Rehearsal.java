package org.kapwa.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// Inspects some files once, when the site is built, so that Java records what that needs; later inspections start from
/// the record.
final class Rehearsal {

    private Rehearsal() {}

    /// @param arguments where the record goes, then the files
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("kapwa-rehearsal");
        var command = new ArrayList<>(ChildProcess.java(Inspector.class, List.of("-XX:AOTCacheOutput=" + arguments[0]), folder));
        for (var i = 1; i < arguments.length; i++) {
            var results = Files.createDirectory(folder.resolve(Integer.toString(i)));
            command.addAll(List.of(arguments[i], Inspection.ending(arguments[i]), "1000", results.toString()));
        }
        System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
    }
}
