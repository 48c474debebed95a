package org.kapwa.membership;

import org.kapwa.accounts.MemberFiles;
import org.kapwa.audit.Audit;
import org.kapwa.signin.SignIn;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Helps a member who has lost phone, passkey and recovery codes: an administrator who knows them takes their second
/// factors away. The password still stands, and the member is told.
@Controller
class LostFactorController {

    private final MemberFiles files;
    private final SignIn signIn;
    private final Audit audit;

    LostFactorController(MemberFiles files, SignIn signIn, Audit audit) {
        this.files = files;
        this.signIn = signIn;
        this.audit = audit;
    }

    @PostMapping("/admin/members/{id:\\d+}/second-factor/removal")
    @Transactional
    public Redirect destroy(@PathVariable long id, Reader reader) {
        var file = files.find(id);
        if (reader.viewer().is(id)) {
            throw new NotAllowed("membership.refused.own-factor");
        }
        signIn.dropSecondFactors(file.member());
        audit.note("membership.deed.second-factor-dropped", "member:" + id);
        return Redirect.to("/admin/members/" + id);
    }
}
