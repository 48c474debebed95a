package org.kapwa.finding;

import java.time.OffsetDateTime;
import java.util.Set;
import org.kapwa.web.Query;

/// A search that a member keeps.
///
/// @param secret lets a feed reader in without signing in
/// @param query what follows the question mark in its address
/// @param language the reader's when it was saved
public record SavedSearch(
        long id, long member, String secret, String path, String query, String language, OffsetDateTime savedAt) {

    String address() {
        return Query.of(query).on(path);
    }

    String feed() {
        return "/search/feed/" + secret;
    }

    /// Where it looks: `people`, `library`, or `search` for everywhere.
    String place() {
        return path.substring(1);
    }

    Asked asked() {
        return new Asked(path, Query.of(query), kinds());
    }

    private Set<String> kinds() {
        return switch (path) {
            case "/library" -> Set.of("resource");
            case "/people" -> Set.of("person");
            default -> Set.of();
        };
    }
}
