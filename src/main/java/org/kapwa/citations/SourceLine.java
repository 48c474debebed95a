package org.kapwa.citations;

import java.util.regex.Pattern;

/// A whole source in one line: `Ecohydrology. 8(6):1048-1064, September 2015.` or `Cancer (2004) 102:4 (253-258).`
///
/// @param year its text, which may hold none
record SourceLine(String container, String volume, String issue, String pages, String year) {

    private static final Pattern OVID =
            Pattern.compile("^(.+?)\\.\\s+(?:([\\w-]+)\\s*(?:\\(([^)]*)\\))?\\s*(?::\\s*([\\w\\s-]+?))?\\s*,)?(.*)$");
    private static final Pattern EMBASE =
            Pattern.compile("^(.+?) \\((\\d{4})\\)(?: ([\\w-]+)?(?::([\\w-]+))?)?(?: \\(([^)]*)\\))?(.*)$");

    static SourceLine of(String line) {
        var embase = EMBASE.matcher(line);
        if (embase.matches()) {
            return new SourceLine(
                    embase.group(1), text(embase.group(3)), text(embase.group(4)), text(embase.group(5)), embase.group(2));
        }
        var ovid = OVID.matcher(line);
        if (ovid.matches()) {
            return new SourceLine(
                    ovid.group(1), text(ovid.group(2)), text(ovid.group(3)), text(ovid.group(4)), text(ovid.group(5)));
        }
        return new SourceLine(line, "", "", "", "");
    }

    private static String text(@org.jspecify.annotations.Nullable String group) {
        return group == null ? "" : group.strip();
    }
}
