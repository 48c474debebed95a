package org.kapwa.inspection;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// What is written to a socket, which by itself waits for ever until the other side takes it: whoever takes nothing for
/// too long is hung up on.
final class ImpatientStream extends OutputStream {

    private final Socket socket;
    private final int milliseconds;

    /// @param milliseconds for what is written at once
    ImpatientStream(Socket socket, int milliseconds) {
        this.socket = socket;
        this.milliseconds = milliseconds;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /// @throws IOException when it was not taken in time
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        var taken = new CompletableFuture<Boolean>();
        taken.completeOnTimeout(false, milliseconds, TimeUnit.MILLISECONDS).thenAccept(this::hangUpUnless);
        try {
            socket.getOutputStream().write(bytes, offset, length);
        } finally {
            taken.complete(true);
        }
    }

    private void hangUpUnless(boolean isTaken) {
        if (!isTaken) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
