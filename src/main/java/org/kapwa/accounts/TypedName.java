package org.kapwa.accounts;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.kapwa.web.Folded;
import org.kapwa.web.Problems;

/// A name or pseudonym as somebody typed it: one line, without signs that nobody sees.
public record TypedName(String text) {

    public static final int LONGEST = 80;

    /// Joiners within words are spelling in Persian and in many scripts of India; all else of the kind hides or turns letters.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");

    private static final Pattern LOOSE_JOINERS = Pattern.compile("(?<![\\p{L}\\p{M}])[\\u200C\\u200D]+|[\\u200C\\u200D]+(?![\\p{L}\\p{M}])");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\x85\\u115F\\u1160\\u2800\\u3164\\uFFA0]+");

    /// A name with a link in it would be an advertisement wherever the name stands.
    private static final Pattern AN_ADDRESS = Pattern.compile("(?i)://|www\\.|@|\\S/\\S|(?-i)\\p{L}{2,}\\.\\p{Ll}{2,}");

    public static TypedName of(String typed) {
        var seen = UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll("");
        var blanks = BLANKS.matcher(seen).replaceAll(" ");
        return new TypedName(LOOSE_JOINERS.matcher(blanks).replaceAll("").strip());
    }

    public Problems judge(String field, Problems problems) {
        return problems.require(field, Folded.of(text).isEmpty() ? "" : text)
                .atMost(LONGEST, field, text)
                .refuseIf(AN_ADDRESS.matcher(text).find(), field, "accounts.problem.name");
    }
}
