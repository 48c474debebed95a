package org.kapwa.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;

/// A zip within a package. A spreadsheet in a report is ordinary; an archive that is no document, or documents in
/// documents without end, are not.
final class NestedPackage {

    private final Unpacking unpacking;
    private final int deepest;

    /// @param deepest how many more levels may follow
    NestedPackage(Unpacking unpacking, int deepest) {
        this.unpacking = unpacking;
        this.deepest = deepest;
    }

    void inspect(String name, InputStream content) throws IOException {
        if (deepest == 0) {
            throw new Refused(Reason.NESTED_ARCHIVE);
        }
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(content)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                look(entry.getName(), zip.readNBytes((int) Limits.HARMLESS), zip);
            }
        }
        if (!isDocument(names)) {
            throw new Refused(Reason.NESTED_ARCHIVE);
        }
    }

    private void look(String name, byte[] start, InputStream rest) throws IOException {
        unpacking.count(start.length);
        unpacking.drain(rest);
        switch (Content.of(start)) {
            case ZIP -> new NestedPackage(unpacking, deepest - 1).inspect(name, new java.io.ByteArrayInputStream(start));
            case ARCHIVE -> throw new Refused(Reason.NESTED_ARCHIVE);
            default -> {}
        }
    }

    private static boolean isDocument(List<String> names) {
        return names.contains("[Content_Types].xml") || names.contains("mimetype");
    }
}
