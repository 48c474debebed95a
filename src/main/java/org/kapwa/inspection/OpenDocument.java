package org.kapwa.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// An OpenDocument text, sheet or presentation: passwords, macros, pictures and sections that are fetched from
/// elsewhere.
final class OpenDocument {

    private static final Pattern OUTSIDE =
            Pattern.compile("<(draw:(image|object|object-ole|frame)|text:section-source|draw:plugin)\\b[^>]*xlink:href=\"(https?|ftp|file|smb|//)");

    private final ZipFile zip;

    OpenDocument(ZipFile zip) {
        this.zip = zip;
    }

    void inspect(Set<Reason> reasons) throws IOException {
        if (part("META-INF/manifest.xml").contains("encryption-data")) {
            throw new Refused(Reason.ENCRYPTED);
        }
        var content = part("content.xml");
        if (content.isEmpty()) {
            throw new Refused(Reason.BROKEN);
        }
        if (hasMacros() || content.contains("<script:event-listener")) {
            reasons.add(Reason.MACROS);
        }
        if (OUTSIDE.matcher(content).find()) {
            reasons.add(Reason.OUTSIDE_CONTENT);
        }
    }

    private boolean hasMacros() {
        return Collections.list(zip.entries()).stream()
                .anyMatch(entry -> entry.getName().startsWith("Basic/") || entry.getName().startsWith("Scripts/"));
    }

    private String part(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (var content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(30_000_000), StandardCharsets.UTF_8);
        }
    }
}
