package org.kapwa.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The person behind a request: nobody known, or a member with roles. Things are looked up *through* the viewer, so
/// that what they may not see is not found.
///
/// @param care what they care for as a host
public record Viewer(@Nullable Long member, String handle, String name, Set<Role> roles, Care care) {

    public static final Viewer ANONYMOUS = new Viewer(null, "", "", Set.of(Role.ANONYMOUS));

    public Viewer(@Nullable Long member, String handle, String name, Set<Role> roles) {
        this(member, handle, name, roles, Care.EVERYTHING);
    }

    public boolean isSignedIn() {
        return member != null;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean is(long someMember) {
        return member != null && member == someMember;
    }

    public boolean isHost() {
        return is(Role.HOST) || is(Role.ADMINISTRATOR);
    }

    /// Whether they decide on whatever comes.
    public boolean isHostOfEverything() {
        return is(Role.ADMINISTRATOR) || (is(Role.HOST) && care.equals(Care.EVERYTHING));
    }

    /// Whether this host decides on things about these countries, languages and themes; an administrator decides on all.
    public boolean isHostOf(List<String> countries, List<String> languages, List<String> themes) {
        return is(Role.ADMINISTRATOR) || (is(Role.HOST) && care.covers(countries, languages, themes));
    }

    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    /// The member's number, for what only members can do.
    ///
    /// @throws NotAllowed when nobody is signed in
    public long memberOrRefuse() {
        if (member == null) {
            throw new NotAllowed("web.sign-in-first");
        }
        return member;
    }

    /// The number to bind in SQL where a thing may be the viewer's own; no member has number 0.
    public long memberOrNobody() {
        return member == null ? 0 : member;
    }

    /// The audiences that this viewer belongs to, as written into search documents: `public`, `anonymous`, `members`,
    /// `hosts`, `member:7`. Nobody is both anonymous and a member, so a thing of which members see more has two
    /// documents.
    public Set<String> audiences() {
        var audiences = new TreeSet<>(Set.of("public"));
        if (member == null) {
            audiences.add("anonymous");
        } else {
            audiences.add("members");
            audiences.add("member:" + member);
        }
        if (isHost()) {
            audiences.add("hosts");
        }
        return audiences;
    }
}
