package org.kapwa.works;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// A text in 80 numbers: the least hash of its three-word runs under each of 80 functions (MinHash, Broder 1997). Two
/// texts have as many numbers in common as their runs overlap, so the likeness of long texts is read off short
/// sketches.
final class Sketch {

    static final int SIZE = 80;
    private static final int RUN = 3;
    private static final int ROWS = 4;
    private static final int ENOUGH_RUNS = 4;

    private static final long[] FACTORS = new SplittableRandom(20261122).longs(SIZE).map(each -> each | 1).toArray();
    private static final long[] ADDENDS = new SplittableRandom(19991231).longs(SIZE).toArray();

    private final int[] minima;

    private Sketch(int[] minima) {
        this.minima = minima;
    }

    /// The sketch of words in order; empty when they are too few to tell anything.
    static Sketch of(List<String> words) {
        var runs = words.size() - RUN + 1;
        if (runs < ENOUGH_RUNS) {
            return new Sketch(new int[0]);
        }
        var minima = new int[SIZE];
        Arrays.fill(minima, Integer.MAX_VALUE);
        for (var start = 0; start < runs; start++) {
            var hash = hash(words, start);
            for (var i = 0; i < SIZE; i++) {
                minima[i] = Math.min(minima[i], (int) ((hash * FACTORS[i] + ADDENDS[i]) >>> 33));
            }
        }
        return new Sketch(minima);
    }

    /// Reads what [#bytes] wrote.
    static Sketch of(byte[] bytes) {
        var minima = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(minima);
        return new Sketch(minima);
    }

    byte[] bytes() {
        var bytes = ByteBuffer.allocate(minima.length * Integer.BYTES);
        bytes.asIntBuffer().put(minima);
        return bytes.array();
    }

    /// How much of their three-word runs two texts share, from 0 to 1, give or take 0.06.
    double likeness(Sketch other) {
        if (minima.length == 0 || other.minima.length == 0) {
            return 0;
        }
        var common = 0;
        for (var i = 0; i < SIZE; i++) {
            common += minima[i] == other.minima[i] ? 1 : 0;
        }
        return (double) common / SIZE;
    }

    /// Twenty numbers, each made of four of the eighty: texts that are 0.6 alike share one with a chance of 94 in 100,
    /// texts that are 0.1 alike with one of 2 in 1,000. Looking for a shared one finds the likely pairs without
    /// comparing all.
    int[] bands() {
        var bands = new int[minima.length / ROWS];
        for (var band = 0; band < bands.length; band++) {
            var hash = 31L * band + 7;
            for (var row = 0; row < ROWS; row++) {
                hash = mixed(hash ^ minima[band * ROWS + row]);
            }
            bands[band] = (int) hash;
        }
        return bands;
    }

    private static long hash(List<String> words, int start) {
        var hash = 17L;
        for (var i = start; i < start + RUN; i++) {
            hash = mixed(hash * 31 + words.get(i).hashCode());
        }
        return hash;
    }

    /// The finaliser of SplitMix64.
    private static long mixed(long value) {
        var first = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        var second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
        return second ^ (second >>> 31);
    }
}
