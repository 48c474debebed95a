package org.kapwa.membership;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Contributions;
import org.kapwa.accounts.Exports;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.PersonalData;
import org.kapwa.audit.Audit;
import org.kapwa.web.NotFound;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands a member a copy of their data, and takes their data out when they leave: from every module, all or nothing.
@Component
class OwnData {

    private final List<PersonalData> everywhere;
    private final Exports exports;
    private final Accounts accounts;
    private final Audit audit;

    OwnData(List<PersonalData> everywhere, Exports exports, Accounts accounts, Audit audit) {
        this.everywhere = everywhere;
        this.exports = exports;
        this.accounts = accounts;
        this.audit = audit;
    }

    Member member(Viewer viewer) {
        return accounts.find(viewer.memberOrRefuse()).orElseThrow(NotFound::new);
    }

    void copy(Member member, OutputStream out) throws IOException {
        audit.note("membership.deed.exported", "member:" + member.id());
        var copy = exports.into(out);
        for (var data : everywhere) {
            data.export(member, copy);
        }
        copy.finish();
    }

    /// @throws org.kapwa.web.NotAllowed for the last administrator
    @Transactional
    public void erase(Member member, Contributions contributions) {
        accounts.refuseIfLastAdministrator(member);
        everywhere.forEach(data -> data.erase(member, contributions));
        audit.note("membership.deed.left", "member:" + member.id());
    }
}
