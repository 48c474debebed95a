package org.kapwa.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// A file of Office 97 to 2003, or a newer one behind a password, which comes in the same container.
final class Office97 {

    private static final Set<String> MACRO_STORAGES = Set.of("macros", "_vba_project_cur", "vba", "_vba_project");
    private static final int WORD_IS_ENCRYPTED = 0x0100;

    private final DirectoryNode root;

    private Office97(DirectoryNode root) {
        this.root = root;
    }

    static Kind inspect(Path file, Set<Reason> reasons) throws IOException {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            return new Office97(container.getRoot()).inspect(reasons);
        } catch (RuntimeException broken) {
            throw broken instanceof Refused refused ? refused : new Refused(Reason.BROKEN);
        }
    }

    /// Whether an embedded object is a file of any kind that a click would open.
    static boolean carriesFile(byte[] object) {
        if (Content.of(object) != Content.OFFICE_97) {
            return true;
        }
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(object))) {
            return has(container.getRoot(), "\u0001Ole10Native");
        } catch (IOException | RuntimeException unreadable) {
            return true;
        }
    }

    private Kind inspect(Set<Reason> reasons) throws IOException {
        if (has(root, "EncryptedPackage") || has(root, "EncryptedSummary")) {
            throw new Refused(Reason.ENCRYPTED);
        }
        var kind = kind();
        walk(root, reasons, 0);
        return kind;
    }

    private Kind kind() throws IOException {
        if (has(root, "WordDocument")) {
            refuseLockedWord();
            return Kind.DOC;
        }
        if (has(root, "Workbook") || has(root, "Book")) {
            return Kind.XLS;
        }
        if (has(root, "PowerPoint Document")) {
            return Kind.PPT;
        }
        throw new Refused(Reason.UNKNOWN_KIND);
    }

    /// [MS-DOC] 2.5.2: the flags of the file information block stand at byte 10.
    private void refuseLockedWord() throws IOException {
        try (var content = root.createDocumentInputStream("WordDocument")) {
            var head = content.readNBytes(12);
            if (head.length == 12 && ((head[10] & 0xFF | (head[11] & 0xFF) << 8) & WORD_IS_ENCRYPTED) != 0) {
                throw new Refused(Reason.ENCRYPTED);
            }
        }
    }

    private static void walk(DirectoryNode folder, Set<Reason> reasons, int depth) {
        if (depth > 20) {
            throw new Refused(Reason.BOMB);
        }
        for (Entry entry : folder) {
            if (MACRO_STORAGES.contains(entry.getName().toLowerCase(Locale.ROOT))) {
                reasons.add(Reason.MACROS);
            }
            if (entry instanceof DocumentNode && entry.getName().equals("\u0001Ole10Native")) {
                reasons.add(Reason.ATTACHMENTS);
            }
            if (entry instanceof DirectoryNode inner) {
                walk(inner, reasons, depth + 1);
            }
        }
    }

    private static boolean has(DirectoryNode folder, String name) {
        return folder.hasEntryCaseInsensitive(name);
    }
}
