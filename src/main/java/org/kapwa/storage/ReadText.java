package org.kapwa.storage;

import java.util.List;

/// What came out of a file.
///
/// @param language a guess as BCP-47 tag, or empty
/// @param pages the text of each page, slide or sheet; paragraphs are parted by a blank line, a heading begins with `#`
record ReadText(String title, String language, List<String> pages) {

    boolean isEmpty() {
        return pages.stream().allMatch(String::isBlank);
    }
}
