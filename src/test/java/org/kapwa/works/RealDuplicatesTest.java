package org.kapwa.works;

import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.kapwa.citations.*;

class RealDuplicatesTest {
    static List<Citation> read(String f) throws Exception {
        return new Citations().read(Files.readAllBytes(Path.of("/work/shared/data/biblio/asreview/" + f))).entries()
            .filter(e -> e instanceof Entry.Good).map(e -> ((Entry.Good) e).citation()).toList();
    }
    @Test
    void speed() throws Exception {
        var all = read("Nagtegaal_2019.csv");
        for (int k = 0; k < 5; k++) {
            var t = System.nanoTime();
            for (var c : all) FoldedWords.of(c.summary());
            var t1 = System.nanoTime();
            for (var c : all) Fingerprint.of(new Work(c.title(), c.summary(), c.authors(), null, List.of()));
            var t2 = System.nanoTime();
            for (var c : all) Description.of(c);
            var t3 = System.nanoTime();
            read("Nagtegaal_2019.csv");
            var t4 = System.nanoTime();
            System.out.printf("fold %d fp %d desc %d read %d ms%n", (t1 - t) / 1000000, (t2 - t1) / 1000000, (t3 - t2) / 1000000, (t4 - t3) / 1000000);
        }
    }
    @Test
    void explore() throws Exception {
        for (var f : List.of("Nagtegaal_2019.csv", "Bannach-Brown_2019.csv", "ADHD.csv", "AtypicalAntipsychotics.csv")) {
            var known = new KnownWorks();
            var t = System.nanoTime();
            long n = 0;
            for (var c : read(f)) {
                var stripped = new Citation(c.title(), c.summary(), c.type(), c.authors(), c.editors(), c.year(), c.languages(), c.source(), c.keywords(), List.of(), c.link(), c.labels());
                var d = Description.of(stripped);
                var dup = known.duplicateOf(d);
                n++;
                if (dup.isPresent()) System.out.println(f + " " + n + " ~ " + dup.get().resource() + " " + dup.get().reason() + " | " + c.title() + " | " + dup.get().title() + " | " + c.identifiers() + c.authors() + c.year());
                else known.add(n, d);
            }
            System.out.println(f + " " + n + " in " + (System.nanoTime() - t) / 1000000 + " ms");
        }
    }
}
