package org.kapwa.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A file that is a zip inside: Office, OpenDocument or EPUB. Every entry is unpacked once, counted and looked through;
/// nothing is written anywhere.
final class Package {

    private static final int DEEPEST = 2;
    private static final Set<Content> PACKED = Set.of(Content.ARCHIVE, Content.ZIP);

    private final ZipFile zip;
    private final Unpacking unpacking;
    private final Set<Reason> reasons;

    private Package(ZipFile zip, Unpacking unpacking, Set<Reason> reasons) {
        this.zip = zip;
        this.unpacking = unpacking;
        this.reasons = reasons;
    }

    /// @param reasons gets what is worth a flag
    static Kind inspect(Path file, Set<Reason> reasons) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return new Package(zip, new Unpacking(java.nio.file.Files.size(file)), reasons).inspect();
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new Refused(Reason.BROKEN);
        }
    }

    private Kind inspect() throws IOException {
        if (zip.size() > Limits.MOST_ENTRIES) {
            throw new Refused(Reason.BOMB);
        }
        var kind = kind();
        for (var entry : Collections.list(zip.entries())) {
            look(entry);
        }
        switch (kind) {
            case ODT, OTT, ODS, ODP -> new OpenDocument(zip).inspect(reasons);
            case EPUB -> new Book(zip).inspect(reasons);
            default -> new OfficeParts(zip).inspect(reasons);
        }
        return kind;
    }

    private Kind kind() throws IOException {
        var mimetype = zip.getEntry("mimetype");
        if (mimetype != null) {
            var said = new String(start(mimetype), StandardCharsets.US_ASCII).strip();
            return Kind.ofMediaType(said).orElseThrow(() -> new Refused(Reason.UNKNOWN_KIND));
        }
        if (zip.getEntry("[Content_Types].xml") != null) {
            return new OfficeParts(zip).kind();
        }
        throw new Refused(Reason.ARCHIVE);
    }

    private void look(ZipEntry entry) throws IOException {
        var name = entry.getName().replace('\\', '/');
        if (name.startsWith("/") || name.contains("../") || name.indexOf(0) >= 0) {
            throw new Refused(Reason.BROKEN);
        }
        if (entry.isDirectory()) {
            return;
        }
        var start = start(entry);
        if (name.matches("(?i).*\\.(emz|wmz|svgz)")) {
            unpacking.drain(new GZIPInputStream(open(entry)));
        } else if (PACKED.contains(Content.of(start))) {
            new NestedPackage(unpacking, DEEPEST).inspect(open(entry));
        } else if (isXml(name, start)) {
            XmlPart.of(name).inspect(open(entry), unpacking);
        } else {
            drain(entry);
        }
    }

    private void drain(ZipEntry entry) throws IOException {
        try (var content = open(entry)) {
            unpacking.drain(content);
        }
    }

    private byte[] start(ZipEntry entry) throws IOException {
        try (var content = open(entry)) {
            return content.readNBytes(512);
        }
    }

    /// An entry that bears a password cannot be opened, which is said as such.
    private InputStream open(ZipEntry entry) throws IOException {
        try {
            return zip.getInputStream(entry);
        } catch (ZipException locked) {
            throw new Refused(String.valueOf(locked.getMessage()).contains("encrypted") ? Reason.ENCRYPTED : Reason.BROKEN);
        }
    }

    private static boolean isXml(String name, byte[] start) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.matches(".*\\.(xml|rels|vml|xhtml|html?|opf|ncx|rdf|svg)")
                || new String(start, StandardCharsets.ISO_8859_1).replace("\0", "").contains("<?xml");
    }
}
