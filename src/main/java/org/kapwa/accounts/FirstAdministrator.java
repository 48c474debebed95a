package org.kapwa.accounts;

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

    private final Members members;
    private final OneTimeLinks links;
    private final Site site;

    FirstAdministrator(Members members, OneTimeLinks links, Site site) {
        this.members = members;
        this.links = links;
        this.site = site;
    }

    /// Each start without an administrator prints a new link; the one before stops working.
    @EventListener
    void offer(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext && !members.hasAdministrator()) {
            links.dropAll(OneTimeLinks.Purpose.FIRST_ADMINISTRATOR);
            var secret = links.make(OneTimeLinks.Purpose.FIRST_ADMINISTRATOR, null);
            System.out.printf("%n  No administrator yet. Open this link once to become the first:%n  %s%n%n",
                    site.address("/first-administrator/" + secret.text()));
        }
    }

    boolean isOpen(Secret secret) {
        return links.isOpen(OneTimeLinks.Purpose.FIRST_ADMINISTRATOR, secret) && !members.hasAdministrator();
    }

    @Transactional
    public java.util.Optional<Member> create(
            Secret secret, String email, String name, String passwordHash, String language) {
        if (members.hasAdministrator()) {
            return java.util.Optional.empty();
        }
        return links.use(OneTimeLinks.Purpose.FIRST_ADMINISTRATOR, secret).map(_ -> {
            var member = members.join(email, name, passwordHash, language, "active");
            members.grant(member.id(), Role.ADMINISTRATOR);
            return member;
        });
    }
}
