package org.kapwa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.Role;
import org.kapwa.web.Viewer;

class MemberFileTest {

    private final Viewer ada = staff(1, Role.ADMINISTRATOR);
    private final Viewer mateo = staff(2, Role.MODERATOR);
    private final Viewer hoda = staff(3, Role.HOST);
    private final Viewer meron = staff(4);

    @Test
    void moderatorsAndAdministratorsSuspendMembers() {
        assertThat(file(9, "active").suspendedBy(mateo, "Spam.").member().isSuspended()).isTrue();
        assertThat(file(9, "active").suspendedBy(ada, "Spam.").reason()).isEqualTo("Spam.");
        refused(() -> file(9, "active").suspendedBy(hoda, "Spam."));
        refused(() -> file(9, "active").suspendedBy(meron, "Spam."));
    }

    @Test
    void onlyAdministratorsActOnStaff() {
        refused(() -> file(9, "active", Role.HOST).suspendedBy(mateo, "Spam."));
        refused(() -> file(9, "active", Role.ADMINISTRATOR).suspendedBy(mateo, "Spam."));
        assertThat(file(9, "active", Role.HOST).suspendedBy(ada, "Spam.").member().isSuspended()).isTrue();
    }

    @Test
    void nobodyActsOnThemselves() {
        refused(() -> file(1, "active", Role.ADMINISTRATOR).suspendedBy(ada, "Tired."));
        refused(() -> file(1, "active", Role.ADMINISTRATOR).refuseRolesUnlessBy(ada));
        refused(() -> file(2, "suspended").reinstatedBy(mateo));
    }

    @Test
    void onlyAdministratorsGiveRolesAndOnlyToActiveMembers() {
        file(9, "active").refuseRolesUnlessBy(ada);
        refused(() -> file(9, "active").refuseRolesUnlessBy(mateo));
        refused(() -> file(9, "active").refuseRolesUnlessBy(hoda));
        refused(() -> file(9, "suspended").refuseRolesUnlessBy(ada));
    }

    @Test
    void everyMemberOfStaffLetsPeopleInAndOnlyThoseWhoWait() {
        assertThat(file(9, "waiting").approvedBy(hoda).member().isActive()).isTrue();
        assertThat(file(9, "waiting").approvedBy(mateo).member().isActive()).isTrue();
        refused(() -> file(9, "waiting").approvedBy(meron));
        refused(() -> file(9, "active").approvedBy(ada));
        refused(() -> file(9, "suspended").approvedBy(ada));
    }

    @Test
    void whoeverIsSuspendedIsTakenBackAndNobodyElse() {
        assertThat(file(9, "suspended").reinstatedBy(mateo).reason()).isEmpty();
        refused(() -> file(9, "active").reinstatedBy(ada));
        refused(() -> file(9, "suspended").suspendedBy(ada, "Again."));
    }

    private static void refused(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(NotAllowed.class);
    }

    private static Viewer staff(long member, Role... roles) {
        var all = EnumSet.of(Role.MEMBER);
        all.addAll(Arrays.asList(roles));
        return new Viewer(member, "member-" + member, "Member " + member, all);
    }

    private static MemberFile file(long id, String state, Role... roles) {
        var member = new Member(id, "member-" + id, id + "@example.org", "Member " + id, state, "en");
        var grants = Arrays.stream(roles).map(Grant::of).toList();
        return new MemberFile(member, grants, "", "Before.", OffsetDateTime.parse("2026-11-22T09:00:00Z"), null);
    }
}
