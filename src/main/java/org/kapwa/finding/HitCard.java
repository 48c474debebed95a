package org.kapwa.finding;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A thing in a list of hits, as its own module has it at this moment.
///
/// @param language of its title and line
/// @param line what it is, in a sentence or two
/// @param facts short facts in no language: a year
/// @param file the kind of its file, as `PDF`, or empty
/// @param bytes the size of its files together
/// @param date when it was published
public record HitCard(
        long id,
        String path,
        String title,
        String language,
        List<String> languages,
        String line,
        List<String> facts,
        String file,
        long bytes,
        @Nullable OffsetDateTime date) {}
