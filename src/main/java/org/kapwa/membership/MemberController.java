package org.kapwa.membership;

import java.util.List;
import org.kapwa.accounts.MemberFile;
import org.kapwa.accounts.MemberFiles;
import org.kapwa.signin.SignIn;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One member, for staff.
@Controller
class MemberController {

    private final MemberFiles files;
    private final SignIn signIn;

    MemberController(MemberFiles files, SignIn signIn) {
        this.files = files;
        this.signIn = signIn;
    }

    record MemberPage(MemberFile file, boolean showsEmail, boolean hasSecondFactor, Problems problems) {

        List<Role> roles() {
            return MembersController.ROLES;
        }

        /// What a host cares for, as it is typed: codes with commas between.
        String scope(Role role, String part) {
            return file.grants().stream()
                    .filter(grant -> grant.role() == role)
                    .flatMap(grant -> switch (part) {
                        case "countries" -> grant.countries().stream();
                        case "languages" -> grant.languages().stream();
                        default -> grant.themes().stream();
                    })
                    .collect(java.util.stream.Collectors.joining(", "));
        }
    }

    @GetMapping("/admin/members/{id:\\d+}")
    Page show(@PathVariable long id, Reader reader) {
        return page(id, reader, Problems.none(), 200);
    }

    Page page(long id, Reader reader, Problems problems, int status) {
        var file = files.find(id);
        var showsEmail = MembersController.maySeeEmails(reader.viewer()) || file.member().isWaiting();
        var content = new MemberPage(file, showsEmail, signIn.hasSecondFactor(file.member()), problems);
        return new Page("membership/member", content, status, false);
    }
}
