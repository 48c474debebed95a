package org.kapwa.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.web.util.UriComponentsBuilder;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Files in a bucket, for sites of several machines. Who may use it is said by AWS_ACCESS_KEY_ID and
/// AWS_SECRET_ACCESS_KEY.
final class S3Store implements FileStore {

    private static final int NOT_FOUND = 404;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    private S3Store(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    /// @param place `s3://bucket/prefix?endpoint=https://host&region=name`
    static S3Store at(URI place) {
        var query = UriComponentsBuilder.fromUri(place).build().getQueryParams();
        var client = S3Client.builder()
                .credentialsProvider(DefaultCredentialsProvider.builder().build())
                .region(Region.of(query.containsKey("region") ? query.getFirst("region") : "us-east-1"))
                .forcePathStyle(true);
        var endpoint = query.getFirst("endpoint");
        if (endpoint != null) {
            client.endpointOverride(URI.create(endpoint));
        }
        var path = place.getPath() == null ? "" : place.getPath().replaceAll("^/+|/+$", "");
        return new S3Store(client.build(), place.getHost(), path.isEmpty() ? "" : path + "/");
    }

    @Override
    public void keep(String hash, Path temporary) throws IOException {
        try {
            if (!isThere(hash)) {
                client.putObject(
                        put -> put.bucket(bucket).key(key(hash)).metadata(Map.of("sha256", hash)),
                        RequestBody.fromFile(temporary));
            }
        } catch (SdkException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public InputStream open(String hash, long from) throws IOException {
        try {
            return client.getObject(get -> get.bucket(bucket).key(key(hash)).range("bytes=" + from + "-"));
        } catch (NoSuchKeyException gone) {
            throw new java.nio.file.NoSuchFileException(hash);
        } catch (S3Exception failed) {
            if (failed.statusCode() == 416) {
                return InputStream.nullInputStream();
            }
            throw new IOException(failed);
        } catch (SdkException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void remove(String hash) throws IOException {
        try {
            client.deleteObject(delete -> delete.bucket(bucket).key(key(hash)));
        } catch (SdkException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void probe() throws IOException {
        try {
            client.headBucket(head -> head.bucket(bucket).overrideConfiguration(call -> call.apiCallTimeout(PATIENCE)));
        } catch (SdkException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void each(BiConsumer<String, java.time.Instant> blob) throws IOException {
        try {
            client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix))
                    .contents()
                    .forEach(object -> blob.accept(
                            object.key().substring(object.key().lastIndexOf('/') + 1), object.lastModified()));
        } catch (SdkException failed) {
            throw new IOException(failed);
        }
    }

    private boolean isThere(String hash) {
        try {
            client.headObject(head -> head.bucket(bucket).key(key(hash)));
            return true;
        } catch (S3Exception answer) {
            if (answer.statusCode() == NOT_FOUND) {
                return false;
            }
            throw answer;
        }
    }

    private String key(String hash) {
        return prefix + hash.substring(0, 2) + "/" + hash;
    }
}
