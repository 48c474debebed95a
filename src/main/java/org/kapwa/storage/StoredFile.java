package org.kapwa.storage;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.inspection.Reason;

/// A file by its content.
///
/// @param hash SHA-256 of its bytes in hexadecimal
/// @param mediaType found from the content, never from the name
/// @param reading `waiting`, `read`, `empty` (it holds no text: perhaps a scan), `failed` or `none` (not a text file)
/// @param title what the file itself says its title is, or empty
/// @param language a guess from its text, or empty
/// @param pages how many pages, slides or sheets it has
/// @param firstBytes the size in bytes of the first part of its text
/// @param verdict `clean`, `flagged` (it can do things by itself), `quarantined` (not scanned yet) or `refused` (found
///     to be infected after it was kept); nobody gets a file of the last two
/// @param reasons why it is not simply clean
/// @param thumbnail its small picture, if it has one
public record StoredFile(
        String hash,
        long bytes,
        String mediaType,
        OffsetDateTime keptAt,
        String reading,
        String title,
        String language,
        int pages,
        int firstBytes,
        String verdict,
        List<Reason> reasons,
        @Nullable Thumbnail thumbnail) {

    /// A small picture of a file's first page, itself a file in the store.
    ///
    /// @param hash of its own bytes
    public record Thumbnail(String hash, int width, int height) {}

    public boolean isRead() {
        return isOpen() && reading.equals("read");
    }

    public boolean isWaiting() {
        return reading.equals("waiting");
    }

    /// It was looked through and holds no text: most likely pictures of pages.
    public boolean isWithoutText() {
        return reading.equals("empty");
    }

    public boolean isRefused() {
        return verdict.equals("refused");
    }

    /// Whether its bytes and its text may be given out at all.
    public boolean isOpen() {
        return verdict.equals("clean") || verdict.equals("flagged");
    }

    public boolean hasThumbnail() {
        return isOpen() && thumbnail != null;
    }

    /// A name that fits what it is now: a picture may have come as another kind than its clean copy is.
    public String named(String name) {
        var ending = switch (mediaType) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            default -> "";
        };
        var dot = name.lastIndexOf('.');
        var fits = ending.isEmpty() || name.toLowerCase(java.util.Locale.ROOT).matches(".*\\" + ending + "|.*\\.jpeg");
        return fits ? name : (dot > 0 ? name.substring(0, dot) : name) + ending;
    }
}
