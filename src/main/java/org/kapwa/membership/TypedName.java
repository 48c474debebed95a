package org.kapwa.membership;

import java.util.regex.Pattern;
import org.kapwa.web.Problems;

/// A name or pseudonym as somebody typed it.
record TypedName(String text) {

    static final int LONGEST = 80;

    /// Names stand in mails to addresses that others typed, where a link would be an advertisement.
    private static final Pattern AN_ADDRESS = Pattern.compile("(?i)://|www\\.|@");

    static TypedName of(String typed) {
        return new TypedName(typed.strip());
    }

    Problems judge(String field, Problems problems) {
        return problems.require(field, text)
                .atMost(LONGEST, field, text)
                .refuseIf(AN_ADDRESS.matcher(text).find(), field, "membership.problem.name");
    }
}
