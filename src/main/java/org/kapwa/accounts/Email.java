package org.kapwa.accounts;

import java.util.regex.Pattern;
import org.kapwa.web.Problems;

/// An e-mail address as somebody typed it.
public record Email(String text) {

    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>\",;:\\\\]{1,64}@[^\\s@<>\",;:\\\\]+\\.[^\\s@<>\",;:\\\\.]{2,}");
    private static final int LONGEST = 254;

    public static Email of(String typed) {
        return new Email(typed.strip());
    }

    public boolean isWhole() {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }

    public void judge(String field, Problems problems) {
        problems.require(field, text).refuseIf(!isWhole(), field, "accounts.problem.email");
    }
}
