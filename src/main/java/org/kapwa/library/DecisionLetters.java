package org.kapwa.library;

import java.util.function.Supplier;
import org.kapwa.accounts.Accounts;
import org.kapwa.mail.Mails;
import org.kapwa.web.Site;
import org.kapwa.web.Viewer;
import org.kapwa.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells a contributor what a host decided, in the transaction that decides it.
@Component
class DecisionLetters {

    private final Accounts accounts;
    private final Mails mails;
    private final Site site;
    private final Words words;

    DecisionLetters(Accounts accounts, Mails mails, Site site, Words words) {
        this.accounts = accounts;
        this.mails = mails;
        this.site = site;
        this.words = words;
    }

    /// A host's note goes to the contributor; a contributor's waits on the hosts' desk.
    ///
    /// @param field what it is about, or empty for the whole
    void note(Resource about, Viewer author, String field, String text) {
        if (!author.is(about.contributor())) {
            write(about, "library.mail.note", field, text);
        }
    }

    @Transactional
    public Resource tell(Supplier<Resource> decision, Viewer decider) {
        var resource = decision.get();
        if (!decider.is(resource.contributor())) {
            write(resource, "library.mail." + resource.state().code(), "", resource.reason());
        }
        return resource;
    }

    private void write(Resource resource, String key, String field, String text) {
        accounts.find(resource.contributor())
                .filter(contributor -> !contributor.email().isEmpty())
                .ifPresent(contributor -> mails.write(
                        contributor.email(),
                        contributor.language(),
                        key,
                        site.name(),
                        resource.details().title(),
                        labelled(field, text, contributor.language()),
                        site.address(resource.path())));
    }

    private String labelled(String field, String text, String language) {
        return field.isEmpty()
                ? text
                : words.say(language, "web.labelled", words.say(language, "library.field." + field), text);
    }
}
