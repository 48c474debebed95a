package org.kapwa.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// An EPUB: copy protection and scripts. Fonts alone may be obfuscated; that locks nobody out.
final class Book {

    private final ZipFile zip;

    Book(ZipFile zip) {
        this.zip = zip;
    }

    void inspect(Set<Reason> reasons) throws IOException {
        if (zip.getEntry("META-INF/container.xml") == null) {
            throw new Refused(Reason.BROKEN);
        }
        var locks = zip.getEntry("META-INF/encryption.xml");
        if (zip.getEntry("META-INF/rights.xml") != null || (locks != null && locksMoreThanFonts(text(locks)))) {
            throw new Refused(Reason.ENCRYPTED);
        }
        for (var entry : Collections.list(zip.entries())) {
            if (entry.getName().toLowerCase(Locale.ROOT).matches(".*\\.x?html?") && Markup.isActive(text(entry))) {
                reasons.add(Reason.HTML_SCRIPT);
            }
        }
    }

    private static boolean locksMoreThanFonts(String encryption) {
        return encryption
                .replaceAll("http://www\\.idpf\\.org/2008/embedding|http://ns\\.adobe\\.com/pdf/enc#RC", "")
                .contains("Algorithm=\"http");
    }

    private String text(ZipEntry entry) throws IOException {
        try (var content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(10_000_000), StandardCharsets.UTF_8);
        }
    }
}
