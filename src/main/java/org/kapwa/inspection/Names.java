package org.kapwa.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The names that a file carries, by its kind. As the child process's other program it makes a copy without them.
final class Names {

    private Names() {}

    /// @param arguments the file, its kind, the folder for the copy
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[2]);
        var unfinished = folder.resolve("unfinished");
        var kind = Kind.valueOf(arguments[1]);
        remove(Path.of(arguments[0]), kind, unfinished);
        if (!in(unfinished, kind).isEmpty()) {
            throw new IOException("some names are still there");
        }
        Files.move(unfinished, CleanCopy.in(folder), StandardCopyOption.ATOMIC_MOVE);
        System.exit(0);
    }

    /// What cannot be read names nobody: that costs no file its keeping.
    static CarriedNames in(Path file, Kind kind) {
        try {
            return switch (kind) {
                case PDF -> PdfNames.read(file);
                case DOCX, DOTX, DOCM, XLSX, XLTX, XLSM, PPTX, PPSX, POTX, PPTM -> new PackageNames(NamePlace.OFFICE).read(file);
                case ODT, OTT, ODS, ODP -> new PackageNames(NamePlace.OPEN_DOCUMENT).read(file);
                default -> CarriedNames.NONE;
            };
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return CarriedNames.NONE;
        }
    }

    private static void remove(Path file, Kind kind, Path copy) throws IOException {
        switch (kind) {
            case PDF -> PdfNames.remove(file, copy);
            case ODT, OTT, ODS, ODP -> new PackageNames(NamePlace.OPEN_DOCUMENT).remove(file, copy);
            default -> new PackageNames(NamePlace.OFFICE).remove(file, copy);
        }
    }
}
