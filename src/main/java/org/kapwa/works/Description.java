package org.kapwa.works;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.kapwa.citations.Citation;
import org.kapwa.citations.Identifier;

/// A citation with all that is needed to find others like it.
///
/// @param identifiers those that one work alone can have, and a digest of the whole record, so that a file taken in
///     twice is recognised even where it says little
public record Description(Citation citation, List<Identifier> identifiers, Work work, Fingerprint fingerprint) {

    private static final String DIGEST = "record";
    private static final Set<String> PARTS_OF_BOOKS = Set.of("book-chapter", "conference-paper", "article");

    public static Description of(Citation citation) {
        var work = new Work(
                citation.title(), citation.summary(), citation.authors(), citation.year(), citation.languages());
        return new Description(citation, identifiers(citation), work, Fingerprint.of(work));
    }

    /// Registries that give each work one number: two numbers of one of them are two works.
    boolean isToldApartFrom(Set<Identifier> others) {
        return identifiers.stream()
                .filter(identifier -> identifier.scheme().equals("doi") || identifier.scheme().equals("pmid"))
                .anyMatch(mine -> others.stream()
                        .anyMatch(other -> other.scheme().equals(mine.scheme()) && !other.equals(mine)));
    }

    /// All chapters of a book bear its ISBN.
    private static List<Identifier> identifiers(Citation citation) {
        var identifiers = new ArrayList<Identifier>();
        for (var identifier : citation.identifiers()) {
            if (!identifier.scheme().equals("isbn") || !PARTS_OF_BOOKS.contains(citation.type())) {
                identifiers.add(identifier);
            }
        }
        identifiers.add(new Identifier(DIGEST, digest(citation)));
        return List.copyOf(identifiers);
    }

    private static String digest(Citation citation) {
        var text = new StringBuilder();
        for (var part : List.of(
                citation.title(), citation.summary(), String.join(";", citation.authors()), String.valueOf(citation.year()),
                citation.source().container(), citation.source().volume(), citation.source().pages(),
                citation.identifier("doi"), citation.identifier("pmid"))) {
            text.append(String.join(" ", FoldedWords.of(part))).append('\n');
        }
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
