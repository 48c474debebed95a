package org.kapwa.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kapwa.audit.Audit;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A member's own sessions: which browsers are signed in, and signing them out from here.
@Controller
class SessionsController {

    private final OpenSessions sessions;
    private final Audit audit;

    SessionsController(OpenSessions sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    record SessionsPage(List<OpenSession> sessions) {}

    @GetMapping("/me/sessions")
    Page index(Reader reader, HttpServletRequest request) {
        var mine = sessions.of(reader.viewer().memberOrRefuse(), request);
        return Page.once("accounts/sessions", new SessionsPage(mine));
    }

    @PostMapping("/me/sessions/{id:\\d+}/end")
    Redirect destroy(@PathVariable long id, Reader reader) {
        var member = reader.viewer().memberOrRefuse();
        return noted(sessions.end(member, id), member);
    }

    @PostMapping("/me/sessions/others/end")
    Redirect destroyOthers(Reader reader, HttpServletRequest request) {
        var member = reader.viewer().memberOrRefuse();
        return noted(sessions.endOthers(member, request), member);
    }

    /// A number that belongs to nobody, or to somebody else, ends nothing and is no deed.
    private Redirect noted(boolean hasEnded, long member) {
        if (hasEnded) {
            audit.note("accounts.deed.session-ended", "member:" + member);
        }
        return Redirect.to("/me/sessions");
    }
}
