package org.kapwa.inspection;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A scanner on the loopback that speaks clamd's INSTREAM and behaves as it is told.
public final class StubClamd implements AutoCloseable {

    /// How it behaves; only an honest one can be trusted.
    public enum Mood {
        HONEST,
        SILENT,
        LYING_HALF_WAY,
        GARBLED,
        /// It takes nothing that says so.
        PICKY
    }

    /// The test file that scanners agree to call infected, in two halves so that this source is not it.
    public static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /// What a [Mood#PICKY] one refuses, as clamd refuses a file over its limit.
    public static final String TOO_LARGE = "as large as can be";

    private final ServerSocket server;
    private volatile Mood mood = Mood.HONEST;

    public StubClamd() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::serve);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    public void becomes(Mood other) {
        mood = other;
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            var in = new DataInputStream(socket.getInputStream());
            in.readNBytes("zINSTREAM\0".length());
            if (mood == Mood.LYING_HALF_WAY) {
                socket.getOutputStream().write("stream: O".getBytes(StandardCharsets.US_ASCII));
                return;
            }
            var seen = new StringBuilder();
            for (var length = in.readInt(); length > 0; length = in.readInt()) {
                seen.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
            }
            switch (mood) {
                case SILENT -> in.read();
                case GARBLED -> socket.getOutputStream().write("all is well".getBytes(StandardCharsets.US_ASCII));
                case PICKY -> socket.getOutputStream()
                        .write((seen.toString().contains(TOO_LARGE) ? "INSTREAM size limit exceeded. ERROR\0" : verdict(seen))
                                .getBytes(StandardCharsets.US_ASCII));
                default -> socket.getOutputStream().write(verdict(seen).getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException cut) {
            // the asker went away
        }
    }

    private static String verdict(CharSequence seen) {
        return seen.toString().contains(EICAR) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
