package org.kapwa.audit;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// The network that a request came from: a /24 of IPv4, a /48 of IPv6, never one household's whole address.
record Network(String text) {

    private static final int KEPT_BYTES_OF_IPV4 = 3;
    private static final int KEPT_BYTES_OF_IPV6 = 6;

    /// @param address a literal address as the container gives it; anything else becomes nothing
    static Network of(String address) {
        if (!address.matches("[0-9a-fA-F:.%]+")) {
            return new Network("");
        }
        try {
            return of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException noAddress) {
            return new Network("");
        }
    }

    private static Network of(InetAddress address) {
        var kept = address instanceof Inet4Address ? KEPT_BYTES_OF_IPV4 : KEPT_BYTES_OF_IPV6;
        var bytes = address.getAddress();
        Arrays.fill(bytes, kept, bytes.length, (byte) 0);
        try {
            return new Network(InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }
}
