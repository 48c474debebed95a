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

    /// A host's note goes to the contributor; a contributor's waits on the hosts' desk.
    void note(Resource about, Viewer author, String text) {
        if (!author.is(about.contributor())) {
            write(about, "library.mail.note", text);
        }
    }

    @Transactional
    public Resource tell(Supplier<Resource> decision, Viewer decider) {
        var resource = decision.get();
        if (!decider.is(resource.contributor())) {
            write(resource, "library.mail." + resource.state().code(), resource.reason());
        }
        return resource;
    }

    private void write(Resource resource, String key, String text) {
        accounts.find(resource.contributor())
                .filter(contributor -> !contributor.email().isEmpty())
                .ifPresent(contributor -> mails.write(
                        contributor.email(),
                        contributor.language(),
                        key,
                        site.name(),
                        resource.details().title(),
                        text,
                        site.address(resource.path())));
    }
}
