package org.kapwa.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that takes sender, recipient and half of the text, and hangs up.
final class HangingUp implements AutoCloseable {

    private final ServerSocket door;
    private final AtomicInteger conversations = new AtomicInteger();

    HangingUp(int port) throws IOException {
        this.door = new ServerSocket(port, 10, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(this::serve);
    }

    /// How many got as far as their text.
    int conversations() {
        return conversations.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var client = door.accept()) {
                converse(client);
            } catch (IOException over) {
                // the next one may come
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        answer(client, "220 here");
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("DATA")) {
                answer(client, "354 go on");
                lines.readLine();
                conversations.incrementAndGet();
                return;
            }
            answer(client, "250 fine");
        }
    }

    private static void answer(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
