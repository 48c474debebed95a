package org.kapwa.membership;

import java.util.List;
import org.kapwa.accounts.MemberFiles;
import org.kapwa.accounts.MemberRow;
import org.kapwa.accounts.MemberSearch;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.kapwa.web.Role;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Members, for staff. Hosts see names; addresses are for moderators and administrators, and of those who wait for all,
/// because an address often says who somebody is.
@Controller
class MembersController {

    static final List<String> STATES = List.of("waiting", "active", "suspended");
    static final List<Role> ROLES = List.of(Role.HOST, Role.MODERATOR, Role.ADMINISTRATOR);
    private static final int A_PAGE = 50;

    private final MemberFiles files;

    MembersController(MemberFiles files) {
        this.files = files;
    }

    record MembersPage(MemberSearch search, List<MemberRow> members, boolean more) {

        long older() {
            return members.getLast().member().id();
        }

        boolean showsEmail(MemberRow row) {
            return search.byEmail() || row.member().isWaiting();
        }

        List<String> states() {
            return STATES;
        }

        List<Role> roles() {
            return ROLES;
        }
    }

    @GetMapping("/admin/members")
    Page index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = Long.MAX_VALUE + "") long before,
            Reader reader) {
        var search = new MemberSearch(q.strip(), state, role, maySeeEmails(reader.viewer()), before);
        var found = files.search(search, A_PAGE + 1);
        var more = found.size() > A_PAGE;
        return Page.once("membership/members", new MembersPage(search, more ? found.subList(0, A_PAGE) : found, more));
    }

    static boolean maySeeEmails(Viewer staff) {
        return staff.is(Role.MODERATOR) || staff.is(Role.ADMINISTRATOR);
    }
}
