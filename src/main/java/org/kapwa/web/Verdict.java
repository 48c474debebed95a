package org.kapwa.web;

/// What a role gets for asking, from least to most.
public enum Verdict {
    /// 404: that there is such a thing is itself not said.
    HIDDEN("404"),
    /// 403: the thing is known, the act is not theirs.
    FORBIDDEN("403"),
    /// 303 to the sign-in page.
    SIGN_IN("signin"),
    /// The thing itself: 200 for a page, 303 after an act.
    OK("ok");

    private final String cell;

    Verdict(String cell) {
        this.cell = cell;
    }

    static Verdict of(String cell) {
        for (var verdict : values()) {
            if (verdict.cell.equals(cell)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("authorisation.csv has a cell that means nothing: " + cell);
    }

    Verdict orBetter(Verdict other) {
        return other.compareTo(this) > 0 ? other : this;
    }
}
