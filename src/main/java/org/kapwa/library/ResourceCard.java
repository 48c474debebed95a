package org.kapwa.library;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A resource in a list: title, one line about it, one line of its abstract.
///
/// @param bytes the size of its files together
public record ResourceCard(
        long id,
        String path,
        String title,
        String summary,
        String language,
        List<String> languages,
        String type,
        @Nullable Integer year,
        String link,
        String state,
        String kind,
        long bytes,
        @Nullable OffsetDateTime publishedAt) {

    private static final int A_LINE = 220;

    static ResourceCard of(Resource resource) {
        var details = resource.details();
        return new ResourceCard(
                resource.id(),
                resource.path(),
                details.title(),
                line(details.summary()),
                details.language(),
                details.languages(),
                details.type(),
                details.year(),
                details.link(),
                resource.state().code(),
                resource.holdings().kind(),
                resource.holdings().bytes(),
                resource.publishedAt());
    }

    private static String line(String summary) {
        if (summary.length() <= A_LINE) {
            return summary;
        }
        var end = summary.lastIndexOf(' ', A_LINE);
        return summary.substring(0, end > A_LINE / 2 ? end : A_LINE) + "…";
    }
}
