package org.kapwa.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/// What serves one page of compressed bytes as fast as anything does, to compare with. Debian's package `nginx-light`
/// brings it.
final class Nginx implements AutoCloseable {

    private static final String CONFIGURATION = """
            daemon off;
            user root;
            worker_processes 2;
            pid %1$s/pid;
            error_log %1$s/error.log;
            events { worker_connections 1024; }
            http {
              access_log off;
              keepalive_requests 10000000;
              default_type "text/html; charset=utf-8";
              gzip_static always;
              server { listen 127.0.0.1:%2$d; root %1$s; }
            }
            """;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// @param page gzipped bytes
    static Nginx serving(byte[] page) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("kapwa-bench-nginx");
        folder.toFile().setExecutable(true, false);
        Files.write(folder.resolve("page.gz"), page);
        var port = freePort();
        var configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, CONFIGURATION.formatted(folder, port));
        var process = new ProcessBuilder("/usr/sbin/nginx", "-p", folder.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("/dev/null").toFile())
                .start();
        Thread.sleep(500);
        return new Nginx(process, port);
    }

    String url() {
        return "http://localhost:" + port + "/page";
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
