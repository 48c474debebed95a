package org.kapwa.membership;

import java.util.List;
import org.kapwa.web.Authorisation;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The front of the staff pages: the doors that are open to this member of staff.
@Controller
class AdminController {

    private static final List<Door> DOORS = List.of(
            new Door("/admin/members", "membership.members"),
            new Door("/admin/invitations", "membership.invitations"),
            new Door("/admin/look", "membership.admin.look"),
            new Door("/admin/code-sets", "membership.admin.code-sets"),
            new Door("/admin/mail", "membership.admin.mail"),
            new Door("/admin/audit", "membership.admin.audit"));

    private final Authorisation authorisation;

    AdminController(Authorisation authorisation) {
        this.authorisation = authorisation;
    }

    record AdminPage(List<Door> doors) {}

    @GetMapping("/admin")
    Page show(Reader reader) {
        return Page.once("membership/admin", new AdminPage(Door.open(DOORS, authorisation, reader.viewer())));
    }
}
