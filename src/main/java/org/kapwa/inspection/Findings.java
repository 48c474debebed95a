package org.kapwa.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kapwa.pictures.Thumbnail;
import org.kapwa.texts.ReadText;

/// What an inspection found. Its files are there until it is closed.
///
/// @param mediaType of the file or, for a picture, of its clean copy; empty when it is refused
/// @param reasons why it is not simply clean
/// @param text empty when it has none, or was too slow or too damaged to be read
/// @param names who the file says wrote it
/// @param isScanned whether a scanner for malware has seen it
/// @param picture the clean copy that takes a picture's place
public record Findings(
        String mediaType,
        List<Reason> reasons,
        Optional<ReadText> text,
        Optional<Thumbnail> thumbnail,
        Optional<Path> picture,
        CarriedNames names,
        boolean isScanned,
        Path folder)
        implements AutoCloseable {

    static Findings in(Path folder) throws IOException {
        var report = new Report(folder);
        var judged = report.judged().orElse(new Report.Judged("", List.of(Reason.TOO_HEAVY)));
        var picture = Files.exists(report.picture()) ? Optional.of(report.picture()) : Optional.<Path>empty();
        return new Findings(
                judged.mediaType(), judged.reasons(), report.readText(), report.thumbnail(), picture, report.carriedNames(), false, folder);
    }

    /// What a file gets that is not even looked into.
    static Findings refused(Reason reason, Path folder) {
        return new Findings("", List.of(reason), Optional.empty(), Optional.empty(), Optional.empty(), CarriedNames.NONE, false, folder);
    }

    Findings scanned(Scan scan, boolean isHeldBack) {
        var all = new ArrayList<>(reasons);
        if (isHeldBack && verdict() != Verdict.REFUSED) {
            all.add(Reason.NOT_SCANNED);
        }
        return new Findings(mediaType, List.copyOf(all), text, thumbnail, picture, names, scan == Scan.CLEAN, folder);
    }

    public Verdict verdict() {
        return Verdict.of(reasons);
    }

    /// Whether a file of this kind has text to be read at all.
    public boolean isReadable() {
        return Kind.ofMediaType(mediaType).filter(kind -> !kind.isPicture() && !kind.isSound()).isPresent();
    }

    @Override
    public void close() {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
