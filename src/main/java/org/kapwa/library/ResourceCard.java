package org.kapwa.library;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A resource in a list: title, one line about it, one line of its abstract. Of a withdrawn one the title stays, not what it
/// said.
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
        var isTombstone = resource.state() == State.WITHDRAWN;
        return new ResourceCard(
                resource.id(),
                resource.path(),
                details.title(),
                isTombstone ? "" : line(details.summary()),
                details.language(),
                details.languages(),
                details.type(),
                details.year(),
                isTombstone ? "" : details.link(),
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
