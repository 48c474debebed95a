package org.kapwa.membership;

import org.kapwa.accounts.Grant;
import org.kapwa.accounts.MemberFiles;
import org.kapwa.accounts.Sessions;
import org.kapwa.audit.Audit;
import org.kapwa.web.Role;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What staff decide about a member: done, told to the member and noted, all or nothing.
@Component
class Decisions {

    private final MemberFiles files;
    private final Sessions sessions;
    private final MembershipLetters letters;
    private final Audit audit;

    Decisions(MemberFiles files, Sessions sessions, MembershipLetters letters, Audit audit) {
        this.files = files;
        this.sessions = sessions;
        this.letters = letters;
        this.audit = audit;
    }

    @Transactional
    public void approve(long id, Viewer staff) {
        var approved = files.change(files.find(id), file -> file.approvedBy(staff));
        letters.approved(approved.member());
        note("approved", id, "");
    }

    /// Why is for them alone: it stands in their letter, and nowhere once that is gone.
    @Transactional
    public void decline(long id, Viewer staff, String reason) {
        var file = files.find(id);
        files.decline(file, staff);
        letters.declined(file.member(), reason);
        note("declined", id, "");
    }

    @Transactional
    public void suspend(long id, Viewer staff, String reason) {
        var suspended = files.change(files.find(id), file -> file.suspendedBy(staff, reason));
        sessions.endAll(id);
        letters.suspended(suspended.member(), reason);
        note("suspended", id, reason);
    }

    @Transactional
    public void reinstate(long id, Viewer staff) {
        var reinstated = files.change(files.find(id), file -> file.reinstatedBy(staff));
        letters.reinstated(reinstated.member());
        note("reinstated", id, "");
    }

    @Transactional
    public void give(long id, Grant grant, Viewer staff) {
        var file = files.find(id);
        files.give(file, grant, staff);
        if (!file.has(grant.role())) {
            letters.given(file.member(), grant.role());
        }
        note("role-given." + grant.role().code(), id, "");
    }

    @Transactional
    public void take(long id, Role role, Viewer staff) {
        var file = files.find(id);
        files.take(file, role, staff);
        letters.taken(file.member(), role);
        note("role-taken." + role.code(), id, "");
    }

    private void note(String deed, long member, String reason) {
        audit.note("membership.deed." + deed, "member:" + member, reason);
    }
}
