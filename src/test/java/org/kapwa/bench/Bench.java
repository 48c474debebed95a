package org.kapwa.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapwa.operations.Killing;

/// Measures what the project promises in figures: `./kapwa bench [NAME…]`; without a name, everything.
public final class Bench {

    /// Prints its figures; leaves nothing running.
    private interface Measurement {
        void print() throws Exception;
    }

    private static final Map<String, Measurement> ALL = new LinkedHashMap<>();

    static {
        ALL.put("recall", SearchBench::printRecall);
        ALL.put("across", SearchBench::printAcrossLanguages);
        ALL.put("search", SearchBench::printLoad);
        ALL.put("start", StartBench::print);
        ALL.put("pages", PagesBench::print);
        ALL.put("memory", MemoryBench::print);
        ALL.put("slow-link", SlowLinkBench::print);
        ALL.put("kill", Killing::print);
    }

    private Bench() {}

    public static void main(String[] names) throws Exception {
        var wanted = names.length == 0 ? List.copyOf(ALL.keySet()) : List.of(names);
        if (!ALL.keySet().containsAll(wanted)) {
            System.err.println("kapwa: there is bench " + String.join(", ", ALL.keySet()) + ".");
            System.exit(2);
        }
        for (var name : wanted) {
            System.out.println("== " + name);
            ALL.get(name).print();
        }
        System.exit(0);
    }
}
