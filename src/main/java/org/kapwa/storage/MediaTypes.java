package org.kapwa.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.Tika;

/// What kind of file it is, from its content; the name helps only where the content leaves it open (a text, a zip).
final class MediaTypes {

    private static final Tika TIKA = new Tika();
    private static final Set<String> READABLE = Set.of(
            "application/pdf",
            "application/msword",
            "application/vnd.ms-powerpoint",
            "application/vnd.ms-excel",
            "application/rtf",
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "text/csv",
            "application/epub+zip");

    private MediaTypes() {}

    static String of(Path file, String name) throws IOException {
        try (var content = new java.io.BufferedInputStream(java.nio.file.Files.newInputStream(file))) {
            return TIKA.detect(content, name);
        }
    }

    static boolean isReadable(String mediaType) {
        return READABLE.contains(mediaType)
                || mediaType.startsWith("application/vnd.openxmlformats-officedocument.")
                || mediaType.startsWith("application/vnd.oasis.opendocument.");
    }
}
