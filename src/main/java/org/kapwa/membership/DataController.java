package org.kapwa.membership;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.kapwa.accounts.OpenSessions;
import org.kapwa.web.Limit;
import org.kapwa.web.Page;
import org.kapwa.web.RateLimits;
import org.kapwa.web.Reader;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// A member's own data: what is kept and why, and a copy of it, made while it is sent.
@Controller
class DataController {

    static final String PROOF_FIRST = "/me/proof?next=/me/data";
    private static final Limit COPIES = new Limit("data-copy", 5, Duration.ofHours(1));

    private final OwnData data;
    private final OpenSessions sessions;
    private final RateLimits limits;

    DataController(OwnData data, OpenSessions sessions, RateLimits limits) {
        this.data = data;
        this.sessions = sessions;
        this.limits = limits;
    }

    @GetMapping("/me/data")
    Page show(Reader reader) {
        return Page.once("membership/data", data.member(reader.viewer()));
    }

    /// A browser left open must not hand everything to whoever sits down at it, so a fresh proof comes first.
    @PostMapping("/me/data/copy")
    void copy(Reader reader, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!sessions.isFresh(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, PROOF_FIRST);
            return;
        }
        var member = data.member(reader.viewer());
        limits.spend(COPIES, Long.toString(member.id()));
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + member.handle() + ".zip\"");
        data.copy(member, response.getOutputStream());
    }
}
