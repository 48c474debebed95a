package org.kapwa.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Against a server that speaks S3 on the loopback.
class S3StoreTest extends FileStoreContract {

    private static S3Proxy server;
    private static FileStore store;

    @BeforeAll
    static void start() throws Exception {
        System.setProperty("aws.accessKeyId", "kapwa");
        System.setProperty("aws.secretAccessKey", "quiet-herons");
        var blobs = new TransientNio2BlobStore();
        blobs.createContainer("shelf");
        server = S3Proxy.builder()
                .blobStore(blobs)
                .endpoint(URI.create("http://127.0.0.1:" + freePort()))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "kapwa", "quiet-herons")
                .build();
        server.start();
        store = S3Store.at(URI.create("s3://shelf/kapwa/files?endpoint=http://127.0.0.1:" + server.getPort()));
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Override
    FileStore store() {
        return store;
    }

    @Test
    void aBucketThatIsAwayIsNotWell() throws IOException {
        assertThat(new FilesSign(store).isWell()).isTrue();

        var elsewhere = S3Store.at(URI.create("s3://no-such-shelf/?endpoint=http://127.0.0.1:" + server.getPort()));
        var away = S3Store.at(URI.create("s3://shelf/?endpoint=http://127.0.0.1:" + freePort()));

        assertThat(new FilesSign(elsewhere).isWell()).isFalse();
        assertThat(new FilesSign(away).isWell()).isFalse();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
