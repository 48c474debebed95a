package org.kapwa.membership;

import java.util.Optional;
import java.util.Set;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.OneTimeLink;
import org.kapwa.accounts.OneTimeLink.Purpose;
import org.kapwa.accounts.OneTimeLinks;
import org.kapwa.accounts.Secret;
import org.kapwa.audit.Audit;
import org.kapwa.web.Role;
import org.kapwa.web.Site;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A new site has no administrator and no default password: its console shows a link that makes one, once (ASVS 6.3.2).
@Component
class FirstAdministrator {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Site site;
    private final Audit audit;

    FirstAdministrator(Accounts accounts, OneTimeLinks links, Site site, Audit audit) {
        this.accounts = accounts;
        this.links = links;
        this.site = site;
        this.audit = audit;
    }

    /// Each start without an administrator prints a new link; the one before stops working.
    @EventListener
    void offer(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext && !accounts.hasAdministrator()) {
            links.dropAll(Purpose.FIRST_ADMINISTRATOR);
            var secret = links.make(OneTimeLink.of(Purpose.FIRST_ADMINISTRATOR, null));
            System.out.printf("%n  No administrator yet. Open this link once to become the first:%n  %s%n%n",
                    site.address("/first-administrator/" + secret.text()));
        }
    }

    boolean isOpen(Secret secret) {
        return links.find(Purpose.FIRST_ADMINISTRATOR, secret).isPresent() && !accounts.hasAdministrator();
    }

    @Transactional
    public Optional<Member> create(Secret secret, RegistrationController.Form form, String language) {
        if (accounts.hasAdministrator()) {
            return Optional.empty();
        }
        return links.use(Purpose.FIRST_ADMINISTRATOR, secret).map(_ -> {
            var roles = Set.of(Role.ADMINISTRATOR);
            var member = accounts.enrol(form.email(), form.name(), form.password(), language, roles);
            audit.noteBy(member.id(), "membership.deed.first-administrator", "member:" + member.id(), "");
            return member;
        });
    }
}
