package org.kapwa.web;

/// Takes comments and needless blanks out of style sheets; scripts and drawings pass as they are.
final class Stylesheet {

    private Stylesheet() {}

    static String small(String text, String name) {
        if (!name.endsWith(".css")) {
            return text;
        }
        return text.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,>]) ?", "$1")
                .replaceAll(": ", ":")
                .replace(";}", "}")
                .strip();
    }
}
