package org.kapwa.citations;

import java.nio.file.*;
import org.junit.jupiter.api.Test;

class RealFilesTest {
    @Test
    void explore() throws Exception {
        for (var dir : new String[] {"formats", "asreview"}) {
            try (var files = Files.list(Path.of("/work/shared/data/biblio/" + dir))) {
                for (var file : files.sorted().toList()) {
                    try {
                        var t = System.nanoTime();
                        var read = new Citations().read(Files.readAllBytes(file));
                        var entries = read.entries().toList();
                        var good = entries.stream().filter(e -> e instanceof Entry.Good).map(e -> (Entry.Good) e).toList();
                        var bad = entries.stream().filter(e -> e instanceof Entry.Bad).map(e -> (Entry.Bad) e).toList();
                        System.out.printf("%-55s %-10s good %d bad %d %s %d ms%n", file.getFileName(), read.format(), good.size(), bad.size(), bad.stream().limit(2).toList(), (System.nanoTime() - t) / 1000000);
                        good.stream().limit(1).forEach(g -> {
                            var c = g.citation();
                            System.out.println("     " + c.title() + " | " + c.summary().length() + " | " + c.type() + " | " + c.authors() + " | ed " + c.editors() + " | " + c.year() + " | " + c.languages() + " | " + c.source() + " | " + c.keywords().stream().limit(4).toList() + " | " + c.identifiers() + " | " + c.link());
                        });
                    } catch (Unreadable e) {
                        System.out.println(file.getFileName() + " UNREADABLE " + e.reason());
                    }
                }
            }
        }
    }
}
