package org.kapwa.library;

import java.util.function.Supplier;
import org.kapwa.accounts.Accounts;
import org.kapwa.mail.Mails;
import org.kapwa.web.Site;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells a contributor what a host decided, in the transaction that decides it.
@Component
class DecisionLetters {

    private final Accounts accounts;
    private final Mails mails;
    private final Site site;

    DecisionLetters(Accounts accounts, Mails mails, Site site) {
        this.accounts = accounts;
        this.mails = mails;
        this.site = site;
    }

    @Transactional
    public Resource tell(Supplier<Resource> decision, Viewer decider) {
        var resource = decision.get();
        if (!decider.is(resource.contributor())) {
            accounts.find(resource.contributor())
                    .filter(contributor -> !contributor.email().isEmpty())
                    .ifPresent(contributor -> mails.write(
                            contributor.email(),
                            contributor.language(),
                            "library.mail." + resource.state().code(),
                            site.name(),
                            resource.details().title(),
                            resource.reason(),
                            site.address(resource.path())));
        }
        return resource;
    }
}
