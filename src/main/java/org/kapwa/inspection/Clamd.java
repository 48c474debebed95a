package org.kapwa.inspection;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// ClamAV's daemon, spoken to by its INSTREAM command (clamd(8)): pieces with their length before them, a length of 0
/// at the end, one line as the answer.
///
/// @param milliseconds that it may think, and take for a piece
record Clamd(String host, int port, int milliseconds) {

    private static final int CONNECT_MILLISECONDS = 2_000;
    static final int USUAL_MILLISECONDS = 20_000;
    private static final int PIECE = 65_536;
    private static final int LONGEST_ANSWER = 1_000;

    /// @throws IllegalArgumentException when it is not `host:port`
    static Clamd at(String address) {
        var colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("kapwa.clamd must be host:port, not \"" + address + "\"");
        }
        return new Clamd(
                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), USUAL_MILLISECONDS);
    }

    Clamd thinking(int most) {
        return new Clamd(host, port, most);
    }

    /// Only a whole answer in clamd's own words counts; anything else means that the file was not scanned.
    Scan scan(Path file) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLISECONDS);
            socket.setSoTimeout(milliseconds);
            send(file, new ImpatientStream(socket, milliseconds));
            var answer = answer(socket);
            if (answer.endsWith(" FOUND\0")) {
                return Scan.INFECTED;
            }
            if (answer.equals("stream: OK\0")) {
                return Scan.CLEAN;
            }
            throw new IOException("it said \"" + answer.strip() + "\"");
        }
    }

    private static void send(Path file, OutputStream stream) throws IOException {
        var out = new DataOutputStream(new java.io.BufferedOutputStream(stream));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        try (var content = Files.newInputStream(file)) {
            var piece = new byte[PIECE];
            for (var read = content.read(piece); read >= 0; read = content.read(piece)) {
                if (read > 0) {
                    out.writeInt(read);
                    out.write(piece, 0, read);
                }
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII);
    }
}
