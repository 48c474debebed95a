package org.kapwa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A line to a site that breaks again and again: a relay on the loopback that closes every connection after so many
/// bytes have gone up.
public final class CuttingLine implements AutoCloseable {

    private final ServerSocket server;
    private final int sitePort;
    private final long bytesBetweenCuts;
    private final AtomicInteger cutsLeft;
    private final AtomicLong sentUp = new AtomicLong();
    private final AtomicLong sinceCut = new AtomicLong();

    public CuttingLine(String siteUrl, int cuts, long bytesBetweenCuts) {
        try {
            this.sitePort = java.net.URI.create(siteUrl).getPort();
            this.cutsLeft = new AtomicInteger(cuts);
            this.bytesBetweenCuts = bytesBetweenCuts;
            this.server = new ServerSocket();
            server.setReceiveBufferSize(32_768);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Thread.ofVirtual().start(this::serve);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://localhost:" + server.getLocalPort();
    }

    /// Bytes that a browser sent through it, with all that was sent twice.
    public long sentUp() {
        return sentUp.get();
    }

    public int cutsLeft() {
        return cutsLeft.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var near = server.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), sitePort);
                Thread.ofVirtual().start(() -> pump(near, far, true));
                Thread.ofVirtual().start(() -> pump(far, near, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to, boolean isUp) {
        try (from;
                to) {
            var buffer = new byte[8_192];
            for (var read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                to.getOutputStream().write(buffer, 0, read);
                if (isUp && breaks(read)) {
                    return;
                }
            }
        } catch (IOException cut) {
            // the other end notices by itself
        }
    }

    private boolean breaks(int read) {
        sentUp.addAndGet(read);
        if (sinceCut.addAndGet(read) < bytesBetweenCuts || cutsLeft.get() == 0) {
            return false;
        }
        sinceCut.set(0);
        return cutsLeft.getAndDecrement() > 0;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
