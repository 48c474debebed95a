package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kapwa.accounts.Sessions;
import org.kapwa.audit.Audit;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Signing out: the session is gone at once, on every node, and so is what was typed in this browser: phones are shared.
@Controller
class SignOutController {

    private final Sessions sessions;
    private final Audit audit;

    SignOutController(Sessions sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    @PostMapping("/signout")
    Redirect destroy(Reader reader, HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request, response);
        response.setHeader("Clear-Site-Data", "\"storage\"");
        if (reader.isSignedIn()) {
            audit.note("signin.deed.signed-out", "member:" + reader.viewer().memberOrNobody());
        }
        return Redirect.to("/");
    }
}
