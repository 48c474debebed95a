package org.kapwa.inspection;

import org.kapwa.web.NotAllowed;

/// A file may not be kept; the reason has the sentence for the person who brought it.
public class Refused extends NotAllowed {

    private final Reason reason;

    public Refused(Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
