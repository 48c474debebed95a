package org.kapwa.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;

/// A line to a server that is slow in both directions: so many bits a second for all connections together, and a delay
/// that the opening of a connection costs as well.
final class SlowLine implements AutoCloseable {

    private static final int PACKET = 1_460;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private final long oneWay;
    private final Direction up;
    private final Direction down;

    /// @param server a port of this machine
    /// @param roundTrip milliseconds
    SlowLine(int server, int kilobitsASecond, int roundTrip) throws IOException {
        this.server = server;
        this.oneWay = roundTrip * 1_000_000L / 2;
        this.up = new Direction(kilobitsASecond);
        this.down = new Direction(kilobitsASecond);
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /// Bytes that came down so far.
    long bytes() {
        return down.bytes;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        try {
            while (true) {
                var reader = door.accept();
                Thread.ofVirtual().start(() -> connect(reader));
            }
        } catch (IOException closed) {
            // The line is taken down.
        }
    }

    private void connect(Socket reader) {
        try {
            var site = new Socket(InetAddress.getLoopbackAddress(), server);
            sleepUntil(System.nanoTime() + 2 * oneWay);
            carry(reader.getInputStream(), site.getOutputStream(), up);
            carry(site.getInputStream(), reader.getOutputStream(), down);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Packet(byte[] bytes, long at) {}

    private void carry(InputStream from, OutputStream to, Direction direction) {
        var onTheWay = new LinkedBlockingQueue<Packet>();
        Thread.ofVirtual().start(() -> send(from, onTheWay, direction));
        Thread.ofVirtual().start(() -> deliver(onTheWay, to));
    }

    private void send(InputStream from, LinkedBlockingQueue<Packet> onTheWay, Direction direction) {
        var buffer = new byte[PACKET];
        try {
            for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                onTheWay.add(new Packet(Arrays.copyOf(buffer, read), direction.leaves(read) + oneWay));
            }
        } catch (IOException closed) {
            // Whoever sent has gone.
        }
        onTheWay.add(new Packet(new byte[0], System.nanoTime() + oneWay));
    }

    private static void deliver(LinkedBlockingQueue<Packet> onTheWay, OutputStream to) {
        try (to) {
            for (var packet = onTheWay.take(); packet.bytes.length > 0; packet = onTheWay.take()) {
                sleepUntil(packet.at);
                to.write(packet.bytes);
                to.flush();
            }
        } catch (IOException | InterruptedException closed) {
            // Whoever received has gone.
        }
    }

    private static void sleepUntil(long moment) {
        var left = moment - System.nanoTime();
        if (left > 0) {
            java.util.concurrent.locks.LockSupport.parkNanos(left);
        }
    }

    /// One after the other, at the line's speed.
    private static final class Direction {

        private final long nanosAByte;
        private long free;
        private volatile long bytes;

        Direction(int kilobitsASecond) {
            this.nanosAByte = 8_000_000L / kilobitsASecond;
        }

        synchronized long leaves(int length) {
            free = Math.max(free, System.nanoTime()) + length * nanosAByte;
            bytes += length;
            return free;
        }
    }
}
