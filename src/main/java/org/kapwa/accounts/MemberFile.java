package org.kapwa.accounts;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.Role;
import org.kapwa.web.Viewer;

/// A member as staff see them, and what staff may do about them. Nobody acts on themselves, and only administrators act
/// on staff.
///
/// @param asked what they wrote when they asked to join
/// @param reason why they are suspended
/// @param seenAt when they were last here, as far as a session still tells
public record MemberFile(
        Member member,
        List<Grant> grants,
        String asked,
        String reason,
        OffsetDateTime registeredAt,
        @Nullable OffsetDateTime seenAt) {

    public boolean isStaff() {
        return !grants.isEmpty();
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public boolean mayBeDecidedOnBy(Viewer staff) {
        return staff.isStaff() && member.isWaiting();
    }

    public boolean mayBeSuspendedBy(Viewer staff) {
        return (staff.is(Role.ADMINISTRATOR) || (staff.is(Role.MODERATOR) && !isStaff()))
                && !staff.is(member.id())
                && (member.isActive() || member.isSuspended());
    }

    public boolean mayBeGivenRolesBy(Viewer staff) {
        return staff.is(Role.ADMINISTRATOR) && !staff.is(member.id()) && member.isActive();
    }

    public MemberFile approvedBy(Viewer staff) {
        refuseUnless(mayBeDecidedOnBy(staff), "accounts.refused.decided");
        return with("active", "");
    }

    MemberFile declinedBy(Viewer staff) {
        refuseUnless(mayBeDecidedOnBy(staff), "accounts.refused.decided");
        return this;
    }

    public MemberFile suspendedBy(Viewer staff, String why) {
        refuseUnless(mayBeSuspendedBy(staff) && member.isActive(), "accounts.refused.suspend");
        return with("suspended", why);
    }

    public MemberFile reinstatedBy(Viewer staff) {
        refuseUnless(mayBeSuspendedBy(staff) && member.isSuspended(), "accounts.refused.suspend");
        return with("active", "");
    }

    void refuseRolesUnlessBy(Viewer staff) {
        refuseUnless(!staff.is(member.id()), "accounts.refused.own-roles");
        refuseUnless(mayBeGivenRolesBy(staff), "accounts.refused.roles");
    }

    private MemberFile with(String state, String why) {
        var changed =
                new Member(member.id(), member.handle(), member.email(), member.name(), state, member.language());
        return new MemberFile(changed, grants, asked, why, registeredAt, seenAt);
    }

    private static void refuseUnless(boolean allowed, String why) {
        if (!allowed) {
            throw new NotAllowed(why);
        }
    }
}
