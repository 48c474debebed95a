package org.kapwa.inspection;

import java.util.Arrays;
import java.util.Locale;

/// Why a file is not simply clean; the sentence for people stands in `messages/inspection.properties`.
public enum Reason {
    EMPTY(Verdict.REFUSED),
    UNKNOWN_KIND(Verdict.REFUSED),
    WRONG_ENDING(Verdict.REFUSED),
    TOO_LARGE(Verdict.REFUSED),
    ENCRYPTED(Verdict.REFUSED),
    BROKEN(Verdict.REFUSED),
    ARCHIVE(Verdict.REFUSED),
    NESTED_ARCHIVE(Verdict.REFUSED),
    PROGRAM(Verdict.REFUSED),
    BOMB(Verdict.REFUSED),
    XML_ENTITIES(Verdict.REFUSED),
    TOO_MANY_PIXELS(Verdict.REFUSED),
    TOO_HEAVY(Verdict.REFUSED),
    INFECTED(Verdict.REFUSED),
    NOT_SCANNED(Verdict.QUARANTINED),
    PDF_SCRIPT(Verdict.FLAGGED),
    PDF_LAUNCH(Verdict.FLAGGED),
    OPENS_ADDRESS(Verdict.FLAGGED),
    ATTACHMENTS(Verdict.FLAGGED),
    MACROS(Verdict.FLAGGED),
    OUTSIDE_CONTENT(Verdict.FLAGGED),
    HTML_SCRIPT(Verdict.FLAGGED);

    private final Verdict verdict;

    Reason(Verdict verdict) {
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }

    /// The name in the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The key of its sentence.
    public String key() {
        return "inspection." + code();
    }

    public static Reason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
