package org.kapwa.look;

import org.kapwa.audit.Audit;
import org.kapwa.web.SiteLook;
import org.kapwa.web.SiteLooks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A new look of the site. That it changed is noted, and this node wears it at once.
@Component
class LookChange {

    private final SiteLooks looks;
    private final Audit audit;
    private final TransactionTemplate transaction;

    LookChange(SiteLooks looks, Audit audit, TransactionTemplate transaction) {
        this.looks = looks;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// @throws org.kapwa.web.Changed when somebody else has changed it since the form was shown
    void choose(LookForm form) {
        make("look.deed.changed", () -> looks.choose(form.seen(), form.name(), form.onLight(), form.onDark()));
    }

    void mark(SiteLook.Mark mark) {
        make("look.deed.mark", () -> looks.mark(mark));
    }

    void unmark() {
        make("look.deed.unmarked", () -> looks.mark(null));
    }

    private void make(String deed, Runnable change) {
        transaction.executeWithoutResult(_ -> {
            change.run();
            audit.note(deed, "");
        });
        looks.catchUp();
    }
}
