package org.kapwa.accounts;

import java.io.IOException;
import org.kapwa.mail.Mails;
import org.springframework.stereotype.Component;

/// A member's sessions, the links in their mailbox, and addresses that they were about to change to.
@Component
class SessionData implements PersonalData {

    private final Sessions sessions;
    private final OneTimeLinks links;
    private final Mails mails;

    SessionData(Sessions sessions, OneTimeLinks links, Mails mails) {
        this.sessions = sessions;
        this.links = links;
        this.mails = mails;
    }

    @Override
    public void export(Member member, Export copy) throws IOException {
        copy.rows("account/sessions", """
                select browser, system, proof, started_at, seen_at
                  from session
                 where member = :member
                 order by id""", member.id());
    }

    @Override
    public void erase(Member member, Contributions contributions) {
        sessions.endAll(member.id());
        links.addressesOf(member.id()).forEach(mails::forget);
        links.dropAll(member.id());
    }
}
