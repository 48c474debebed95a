package org.kapwa.accounts;

import java.io.IOException;
import org.springframework.stereotype.Component;

/// A member's sessions and the links in their mailbox.
@Component
class SessionData implements PersonalData {

    private final Sessions sessions;
    private final OneTimeLinks links;

    SessionData(Sessions sessions, OneTimeLinks links) {
        this.sessions = sessions;
        this.links = links;
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
        links.dropOf(member.id());
    }
}
