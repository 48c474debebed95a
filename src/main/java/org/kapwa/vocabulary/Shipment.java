package org.kapwa.vocabulary;

import java.util.Arrays;

/// What the jar brings of a scheme.
///
/// @param edition numbers with dots, as `1.0`
/// @param digest of the files, since people forget to raise an edition
record Shipment(String edition, String digest) {

    static final Shipment NONE = new Shipment("", "");

    /// An older jar that starts beside a newer one must not take words back.
    boolean replaces(Shipment taken) {
        var order = Arrays.compare(numbers(edition), numbers(taken.edition));
        return order > 0 || (order == 0 && !digest.equals(taken.digest));
    }

    private static int[] numbers(String edition) {
        return Arrays.stream(edition.split("\\D+"))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
