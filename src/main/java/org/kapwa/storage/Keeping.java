package org.kapwa.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.kapwa.inspection.Findings;
import org.kapwa.inspection.Inspection;
import org.kapwa.inspection.Refused;
import org.kapwa.inspection.Verdict;
import org.kapwa.inspection.Workbench;
import org.springframework.stereotype.Component;

/// The way of a file from its arrival to its keeping: copied aside, inspected, and kept with all that was found; or
/// refused, and then nothing of it stays.
@Component
class Keeping {

    private final Workbench workbench;
    private final Inspection inspection;
    private final Blobs blobs;
    private final FileContents contents;
    private final ReadingJob reading;
    private final NamesInFiles names;

    Keeping(
            Workbench workbench,
            Inspection inspection,
            Blobs blobs,
            FileContents contents,
            ReadingJob reading,
            NamesInFiles names) {
        this.workbench = workbench;
        this.inspection = inspection;
        this.blobs = blobs;
        this.contents = contents;
        this.reading = reading;
        this.names = names;
    }

    /// @param toll is told how many bytes have come, and may refuse them
    StoredFile keep(InputStream content, String name, LongConsumer toll) throws IOException {
        try (var arrival = Arrival.of(content, workbench)) {
            toll.accept(arrival.bytes());
            try (var findings = inspection.ofNew(arrival.path(), name)) {
                return keep(arrival, findings);
            }
        }
    }

    /// @return empty when no copy could be made, or one that may not be kept
    Optional<StoredFile> keepWithoutNames(InputStream content, StoredFile original, String name) throws IOException {
        try (var arrival = Arrival.of(content, workbench);
                var copy = inspection.withoutNames(arrival.path(), original.mediaType())) {
            return copy.path().isEmpty() ? Optional.empty() : Optional.of(keep(copy.path().get(), name));
        } catch (Refused spoilt) {
            return Optional.empty();
        }
    }

    private StoredFile keep(Path copy, String name) throws IOException {
        try (var content = java.nio.file.Files.newInputStream(copy)) {
            return keep(content, name, _ -> {});
        }
    }

    StoredFile keepPicture(InputStream content, int mostWidth) throws IOException {
        try (var arrival = Arrival.of(content, workbench);
                var findings = inspection.ofPicture(arrival.path(), mostWidth)) {
            return keep(arrival, findings);
        }
    }

    private StoredFile keep(Arrival arrival, Findings findings) throws IOException {
        if (findings.verdict() == Verdict.REFUSED) {
            throw new Refused(findings.reasons().getFirst());
        }
        var picture = findings.picture();
        return picture.isPresent() ? keepClean(picture.get(), findings) : keepAsIs(arrival, findings);
    }

    /// The original of a picture, which may tell where it was taken, is not kept.
    private StoredFile keepClean(Path picture, Findings findings) throws IOException {
        try (var clean = Arrival.of(picture)) {
            return keepAsIs(clean, findings);
        }
    }

    private StoredFile keepAsIs(Arrival arrival, Findings findings) {
        var kept = blobs.keep(arrival, findings, hash -> {
            if (!contents.keep(hash, findings) && findings.isReadable()) {
                reading.soon(hash);
            }
        });
        if (!findings.names().isEmpty()) {
            names.keep(kept.hash(), findings.names());
        }
        return kept;
    }
}
