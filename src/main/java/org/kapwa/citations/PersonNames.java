package org.kapwa.citations;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names of authors and editors, taken apart where a source has them in one line.
final class PersonNames {

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.?-?){1,4}");
    private static final Pattern FAMILY_AND_INITIALS = Pattern.compile(
            "\\p{L}[\\p{L}'’.-]*(?: \\p{L}[\\p{L}'’.-]*)* (?:\\p{Lu}\\.?-?){1,4}");
    private static final Pattern INITIALS_AND_FAMILY =
            Pattern.compile("((?:\\p{Lu}\\p{Ll}?\\.[ -]?)+) ?(\\p{L}[\\p{L}'’ -]+)");
    private static final Pattern MARKS = Pattern.compile(
            "(?:(?:^|[\\s,]+)(?:\\d{1,2}|[*+#]+|MD|PhD|RN|MPH|MSc|MS|BSc|MBBS|DrPH|PharmD|FAAN|FRCP))+$");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+");

    private PersonNames() {}

    /// A list in one line: with semicolons, as `['A, B', 'C, D']`, with "and", or with commas where that is plain.
    static List<String> list(String line) {
        if (line.startsWith("[") && line.endsWith("]")) {
            return pieces(line.substring(1, line.length() - 1), "(?<=['\"]),\\s*(?=['\"])")
                    .map(PersonNames::unquoted)
                    .toList();
        }
        if (line.indexOf(';') >= 0) {
            return pieces(line, ";").toList();
        }
        var inOrder = pieces(line, ",\\s*(?:and\\s+)?|\\s+and\\s+").toList();
        if (inOrder.stream().allMatch(name -> INITIALS_AND_FAMILY.matcher(name).matches())) {
            return inOrder.stream().map(PersonNames::familyFirst).toList();
        }
        var parts = pieces(line, ",").toList();
        if (parts.size() > 1 && parts.stream().allMatch(part -> FAMILY_AND_INITIALS.matcher(part).matches())) {
            return parts;
        }
        return AND.matcher(line).find() && line.indexOf(',') >= 0 ? pieces(line, "\\s+and\\s+").toList() : List.of(line);
    }

    /// One name in one way: a comma behind the family name is followed by a blank.
    static String one(String name) {
        var plain = name.replaceAll("\\s*,\\s*", ", ").replaceAll("(, )+$", "").strip();
        return plain.equals("et al.") || plain.equals("et al") ? "" : plain;
    }

    /// Ovid hangs degrees and footnote marks on names.
    static String withoutMarks(String name) {
        return one(MARKS.matcher(name.strip()).replaceFirst(""));
    }

    /// BibTeX's order `First von Last` as `von Last, First`; a name in braces is an organisation's.
    static String fromBibTex(String name) {
        var plain = name.strip();
        if (plain.startsWith("{") || plain.indexOf(',') >= 0 || plain.indexOf(' ') < 0) {
            return plain;
        }
        var words = plain.split("\\s+");
        if (INITIALS.matcher(words[words.length - 1]).matches()) {
            return plain;
        }
        var family = words.length - 1;
        while (family > 1 && Character.isLowerCase(words[family - 1].codePointAt(0))) {
            family--;
        }
        return String.join(" ", Arrays.copyOfRange(words, family, words.length)) + ", "
                + String.join(" ", Arrays.copyOfRange(words, 0, family));
    }

    /// `W. C. Lake` as `Lake, W. C.`
    private static String familyFirst(String name) {
        return INITIALS_AND_FAMILY.matcher(name).replaceFirst("$2, $1").strip();
    }

    private static String unquoted(String piece) {
        return piece.replaceAll("^['\"]|['\"]$", "");
    }

    private static Stream<String> pieces(String line, String separator) {
        return Arrays.stream(line.split(separator)).map(String::strip).filter(piece -> !piece.isEmpty());
    }
}
