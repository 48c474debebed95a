package org.kapwa.storage;

import java.time.OffsetDateTime;

/// A file by its content.
///
/// @param hash SHA-256 of its bytes in hexadecimal
/// @param mediaType found from the content, never from the name
/// @param reading `waiting`, `read`, `empty` (it holds no text: perhaps a scan), `failed` or `none` (not a text file)
/// @param title what the file itself says its title is, or empty
/// @param language a guess from its text, or empty
/// @param pages how many pages, slides or sheets it has
public record StoredFile(
        String hash,
        long bytes,
        String mediaType,
        OffsetDateTime keptAt,
        String reading,
        String title,
        String language,
        int pages) {

    public boolean isRead() {
        return reading.equals("read");
    }

    public boolean isWaiting() {
        return reading.equals("waiting");
    }
}
