package org.kapwa.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.kapwa.RunningSite;
import org.kapwa.SharedData;

/// Every file of ../shared/data/docs through the real upload form, against a truth that was written by looking at it.
@EnabledIf("isThere")
class SharedDocumentsTest {

    private static final Path DOCUMENTS = SharedData.folder("docs");
    private static final Path TRUTH = Path.of("src/test/resources/inspection/shared-docs.csv");

    private final RunningSite site = RunningSite.shared();

    private record Document(String path, String verdict, String reasons) {

        byte[] content() {
            try {
                return Files.readAllBytes(DOCUMENTS.resolve(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String name() {
            return path.substring(path.indexOf('/') + 1);
        }
    }

    static boolean isThere() {
        return Files.isDirectory(DOCUMENTS);
    }

    @Test
    void eachGetsItsVerdictAndNothingOfARefusedOneIsKept() throws Exception {
        var wrong = new ConcurrentLinkedQueue<String>();
        var documents = documents();
        var begun = System.nanoTime();
        try (var peak = new ChildMemory();
                var two = Executors.newFixedThreadPool(2)) {
            var uploads = new ArrayList<java.util.concurrent.Future<?>>();
            for (var document : documents) {
                uploads.add(two.submit(() -> bring(document, wrong)));
            }
            for (var upload : uploads) {
                upload.get();
            }
            System.out.printf(
                    "shared documents: %d brought, %d wrong, %d s, largest child %d MB%n",
                    documents.size(), wrong.size(), (System.nanoTime() - begun) / 1_000_000_000, peak.megabytes());

            assertThat(peak.megabytes()).isBetween(30L, 450L);
        }

        assertThat(wrong).isEmpty();
        assertThat(documents).hasSizeGreaterThan(100);
    }

    private void bring(Document document, ConcurrentLinkedQueue<String> wrong) {
        var visitor = site.signedIn(site.member("Bringer"));
        var content = document.content();
        var upload = Upload.of(site, visitor, document.name(), content);
        if (!upload.summary().strip().equals((document.verdict + " " + document.reasons).strip())
                || upload.status() >= 500) {
            wrong.add("%s: expected %s %s, was %d %s"
                    .formatted(document.path, document.verdict, document.reasons, upload.status(), upload.summary()));
        }
        if (upload.verdict().equals("refused") && isKept(content)) {
            wrong.add(document.path + ": refused, but kept");
        }
    }

    private boolean isKept(byte[] content) {
        return site.bean(org.kapwa.storage.Files.class).find(hash(content)).isPresent();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static List<Document> documents() throws IOException {
        return Files.readAllLines(TRUTH, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("file,"))
                .map(line -> line.split(",", -1))
                .map(cells -> new Document(cells[0], cells[1], cells[2]))
                .toList();
    }
}
