package org.kapwa.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;

/// A zip within a package. A spreadsheet in a report is ordinary; an archive that is no document, or documents in
/// documents without end, are not. Everything in it is read as it comes, none of it kept: what stood behind a cut could
/// hide.
final class NestedPackage {

    private static final int START = 512;

    private final Unpacking unpacking;
    private final int deepest;

    /// @param deepest how many more levels may follow
    NestedPackage(Unpacking unpacking, int deepest) {
        this.unpacking = unpacking;
        this.deepest = deepest;
    }

    void inspect(InputStream content) throws IOException {
        if (deepest == 0) {
            throw new Refused(Reason.NESTED_ARCHIVE);
        }
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(content)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                look(zip.readNBytes(START), zip);
            }
        }
        if (!isDocument(names)) {
            throw new Refused(Reason.NESTED_ARCHIVE);
        }
    }

    private void look(byte[] start, InputStream rest) throws IOException {
        unpacking.count(start.length);
        switch (Content.of(start)) {
            case ZIP -> new NestedPackage(unpacking, deepest - 1).inspect(whole(start, unpacking.counted(rest)));
            case ARCHIVE -> throw new Refused(Reason.NESTED_ARCHIVE);
            default -> {}
        }
        unpacking.drain(rest);
    }

    private static InputStream whole(byte[] start, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(start), rest);
    }

    private static boolean isDocument(List<String> names) {
        return names.contains("[Content_Types].xml") || names.contains("mimetype");
    }
}
