package org.kapwa.inspection;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.kapwa.inspection.CarriedNames.Obstacle;

/// The names in an Office or OpenDocument package, and a copy of it without them. Only the parts that name people are
/// written anew, and only there.
record PackageNames(List<NamePlace> places) {

    private static final int LARGEST_PART = 30_000_000;

    CarriedNames read(Path file) throws IOException {
        var found = new ArrayList<String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var here = in(entry).stream().filter(NamePlace::isShown).toList();
                if (!here.isEmpty()) {
                    var part = part(zip, entry, LARGEST_PART);
                    var text = new String(part, charset(part));
                    here.forEach(place -> found.addAll(place.read(text)));
                }
            }
            return CarriedNames.of(found, isSigned(zip) ? Obstacle.SIGNED : Obstacle.NONE);
        }
    }

    /// @throws IOException also when a part is too large to be looked through
    void remove(Path file, Path copy) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : Collections.list(zip.entries())) {
                var here = in(entry);
                if (here.isEmpty()) {
                    copy(zip, entry, out);
                } else {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(without(here, part(zip, entry, LARGEST_PART + 1)));
                }
            }
        }
    }

    private List<NamePlace> in(ZipEntry entry) {
        return places.stream().filter(place -> place.isIn(entry.getName())).toList();
    }

    private static byte[] without(List<NamePlace> here, byte[] part) throws IOException {
        if (part.length > LARGEST_PART) {
            throw new IOException("too large a part");
        }
        var text = new String(part, charset(part));
        for (var place : here) {
            text = place.without(text);
        }
        return text.getBytes(charset(part));
    }

    /// An OpenDocument package begins with its kind, not compressed (OpenDocument 1.3 part 2, 3.3).
    private static void copy(ZipFile zip, ZipEntry entry, ZipOutputStream out) throws IOException {
        var copy = new ZipEntry(entry.getName());
        if (entry.getName().equals("mimetype")) {
            var kind = part(zip, entry, LARGEST_PART);
            var checksum = new CRC32();
            checksum.update(kind);
            copy.setMethod(ZipEntry.STORED);
            copy.setSize(kind.length);
            copy.setCrc(checksum.getValue());
        }
        out.putNextEntry(copy);
        try (var content = zip.getInputStream(entry)) {
            content.transferTo(out);
        }
    }

    private static boolean isSigned(ZipFile zip) {
        return Collections.list(zip.entries()).stream()
                .anyMatch(entry -> entry.getName().startsWith("_xmlsignatures/")
                        || entry.getName().equals("META-INF/documentsignatures.xml"));
    }

    private static byte[] part(ZipFile zip, ZipEntry entry, int most) throws IOException {
        try (var content = zip.getInputStream(entry)) {
            return content.readNBytes(most);
        }
    }

    private static Charset charset(byte[] part) {
        if (part.length > 1 && part[0] == (byte) 0xFE && part[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return part.length > 1 && part[0] == (byte) 0xFF && part[1] == (byte) 0xFE
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
    }
}
