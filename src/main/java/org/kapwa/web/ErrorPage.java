package org.kapwa.web;

/// What a reader is told when something did not work.
///
/// @param id what to tell the operator, who finds it in the log; empty when nothing was logged
/// @param reason the key of a sentence that says more than the status does
/// @param unsent what was typed and not taken
record ErrorPage(int status, String id, String reason, Unsent unsent) {

    /// The attribute of a request in which a filter leaves the reason.
    static final String REASON = ErrorPage.class.getName() + ".reason";

    /// For a form that was opened before its sender signed in or out.
    static final String STALE_FORM = "web.error.stale-form";

    /// For a form whose sender was signed in when it was opened.
    static final String SIGNED_OUT = "web.error.signed-out";

    boolean isSignedOut() {
        return reason.equals(SIGNED_OUT);
    }

    /// Whether the reason says it all: a rule refuses what the account may otherwise do.
    private boolean isRuleOfItsOwn() {
        return status == 403 && !reason.isEmpty() && !reason.equals(title());
    }

    boolean saysWhatToDo() {
        return !isRuleOfItsOwn() && (unsent.isEmpty() || !reason.equals(STALE_FORM));
    }

    String title() {
        if (reason.equals(STALE_FORM) || isSignedOut()) {
            return reason;
        }
        return switch (status) {
            case 403 -> "web.error.not-allowed";
            case 404, 405 -> "web.error.not-found";
            case 409 -> "web.error.changed";
            case 413 -> "web.error.too-large";
            case 429 -> "web.error.too-many";
            case 503 -> "web.error.busy";
            case 501, 505 -> "web.error.bad-request";
            default -> status < 500 ? "web.error.bad-request" : "web.error.broken";
        };
    }
}
