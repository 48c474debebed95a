package org.kapwa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LateStreamTest {

    private final List<WeakReference<byte[]>> fetched = new ArrayList<>();

    @Test
    void itsBytesAreFetchedLateAndLetGoWhenTheyAreRead() throws Exception {
        var stream = new LateStream(this::fetch);
        assertThat(fetched).isEmpty();

        assertThat(stream.readAllBytes()).hasSize(100_000);

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            System.gc();
            return fetched.getFirst().get() == null;
        });
        assertThat(stream.read()).isEqualTo(-1);
    }

    private byte[] fetch() {
        var bytes = new byte[100_000];
        fetched.add(new WeakReference<>(bytes));
        return bytes;
    }
}
