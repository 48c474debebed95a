package org.kapwa.texts;

import java.util.List;

/// What came out of a file.
///
/// @param language a guess as BCP-47 tag, or empty
/// @param pages the text of each page, slide or sheet; paragraphs are parted by a blank line, a heading begins with
///     `#`, an item of a list with `-`, the cells of a row are parted by `|`
public record ReadText(String title, String language, List<String> pages) {

    public boolean isEmpty() {
        return pages.stream().allMatch(String::isBlank);
    }
}
