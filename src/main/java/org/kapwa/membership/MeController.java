package org.kapwa.membership;

import java.util.List;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.web.Authorisation;
import org.kapwa.web.NotFound;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A member's own page: their things and how they sign in.
@Controller
class MeController {

    private static final List<Door> THINGS = List.of(
            new Door("/me/profile", "membership.me.profile"),
            new Door("/library/new", "membership.me.share"),
            new Door("/library/mine", "membership.me.resources"),
            new Door("/me/saved", "membership.me.saved"),
            new Door("/me/searches", "finding.saved"),
            new Door("/me/following", "membership.me.following"),
            new Door("/me/news", "membership.me.news"),
            new Door("/desk", "membership.me.desk"),
            new Door("/admin", "membership.admin"));
    private static final List<Door> ACCOUNT = List.of(
            new Door("/me/name", "membership.me.name"),
            new Door("/me/email", "membership.me.email"),
            new Door("/me/password", "membership.me.password"),
            new Door("/me/second-factor", "membership.me.second-factor"),
            new Door("/me/passkeys", "membership.me.passkeys"),
            new Door("/me/provider", "membership.me.provider"),
            new Door("/me/sessions", "membership.me.sessions"),
            new Door("/me/consents", "membership.consents"),
            new Door("/me/data", "membership.me.data"));

    private final Authorisation authorisation;
    private final Accounts accounts;

    MeController(Authorisation authorisation, Accounts accounts) {
        this.authorisation = authorisation;
        this.accounts = accounts;
    }

    /// @param done what was just changed: `password`, or empty
    record MePage(Member member, List<Door> things, List<Door> account, String done) {}

    @GetMapping("/me")
    Page show(@RequestParam(defaultValue = "") String done, Reader reader) {
        var viewer = reader.viewer();
        var member = accounts.find(viewer.memberOrRefuse()).orElseThrow(NotFound::new);
        var things = Door.open(THINGS, authorisation, viewer);
        var account = Door.open(ACCOUNT, authorisation, viewer);
        return Page.once("membership/me", new MePage(member, things, account, done.equals("password") ? done : ""));
    }
}
