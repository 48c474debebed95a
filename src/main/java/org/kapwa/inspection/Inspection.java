package org.kapwa.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Inspects files, two at a time; others wait for their turn.
@Component
public class Inspection {

    private static final int AT_ONCE = 2;
    private static final int ANY_WIDTH = 100_000;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Scanner scanner;
    private final Workbench workbench;

    Inspection(Scanner scanner, Workbench workbench) {
        this.scanner = scanner;
        this.workbench = workbench;
    }

    /// Judges a file that has just come, and reads it if that does not take long.
    ///
    /// @param name the name it came under; its ending must agree with the content
    /// @return what is to be closed when it has been used
    public Findings ofNew(Path file, String name) {
        return scanAndInspect(file, ending(name), ANY_WIDTH);
    }

    /// Judges a picture whatever its name says, and makes it narrower if need be.
    public Findings ofPicture(Path file, int mostWidth) {
        return scanAndInspect(file, pictureEnding(file), mostWidth);
    }

    /// Reads a file that was too slow to be read when it came.
    ///
    /// @param mediaType as found then
    public Findings again(Path file, String mediaType) {
        var ending = Kind.ofMediaType(mediaType).map(Kind::ending).orElse("");
        return inspect(file, ending, ANY_WIDTH, true);
    }

    /// Makes a copy that carries no names; the file itself stays as it is.
    ///
    /// @param mediaType as found when it came
    public CleanCopy withoutNames(Path file, String mediaType) {
        var kind = Kind.ofMediaType(mediaType).orElseThrow();
        return inTurn(folder -> {
            new ChildProcess(folder, true).removeNames(file, kind);
            return new CleanCopy(folder);
        });
    }

    private Findings scanAndInspect(Path file, String ending, int mostWidth) {
        var scan = scanner.scan(file);
        return scan == Scan.INFECTED
                ? Findings.refused(Reason.INFECTED, folder())
                : inspect(file, ending, mostWidth, false).scanned(scan, scanner.holdsBack(scan));
    }

    private interface Work<T> {
        T in(Path folder) throws IOException;
    }

    private Findings inspect(Path file, String ending, int mostWidth, boolean isPatient) {
        return inTurn(folder -> {
            new ChildProcess(folder, isPatient).inspect(file, ending, mostWidth);
            return Findings.in(folder);
        });
    }

    private <T> T inTurn(Work<T> work) {
        try {
            turns.acquire();
            try {
                return wholly(folder(), work);
            } finally {
                turns.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Of what breaks off nothing stays.
    private static <T> T wholly(Path folder, Work<T> work) throws IOException {
        try {
            return work.in(folder);
        } catch (IOException | RuntimeException broken) {
            FileSystemUtils.deleteRecursively(folder);
            throw broken;
        }
    }

    private Path folder() {
        try {
            return workbench.folder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pictureEnding(Path file) {
        try {
            return switch (Content.of(file)) {
                case JPEG -> "jpg";
                case PNG -> "png";
                case GIF -> "gif";
                case WEBP -> "webp";
                default -> "";
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The ending of a name without the characters that only turn or hide letters.
    static String ending(String name) {
        var plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Z}]", "");
        return plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
