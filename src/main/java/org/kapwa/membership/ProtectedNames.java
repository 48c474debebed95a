package org.kapwa.membership;

import com.ibm.icu.text.SpoofChecker;
import java.util.List;
import java.util.stream.Stream;
import org.kapwa.accounts.Accounts;
import org.kapwa.web.Folded;
import org.kapwa.web.Role;
import org.kapwa.web.Site;
import org.kapwa.web.Viewer;
import org.kapwa.web.Words;
import org.springframework.stereotype.Component;

/// Names under which somebody would be taken for the site or for those who run it, however they are spelt.
@Component
class ProtectedNames {

    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();
    private static final List<String> TITLES = List.of("accounts.former-member", "accounts.import");

    private final Accounts accounts;
    private final Words words;
    private final Site site;

    ProtectedNames(Accounts accounts, Words words, Site site) {
        this.accounts = accounts;
        this.words = words;
        this.site = site;
    }

    /// Whether a name looks like the site's or that of an office.
    boolean isOfOffice(String name) {
        var roles = staffRoles().map(role -> "membership.role." + role.code());
        var titles = Stream.concat(TITLES.stream(), roles)
                .flatMap(key -> site.languages().stream().map(language -> words.say(language, key)));
        return isLikeAny(name, Stream.concat(Stream.of(site.name()), titles));
    }

    /// Whether a name looks like that of another who runs the site. Strangers who join are not told: it would tell them
    /// who does.
    boolean isOfStaff(String name, long exceptFor) {
        var others = staffRoles()
                .flatMap(role -> accounts.holding(role).stream())
                .filter(staff -> !staff.is(exceptFor))
                .map(Viewer::name);
        return isLikeAny(name, others);
    }

    private static Stream<Role> staffRoles() {
        return Stream.of(Role.values()).filter(Role::isStaff);
    }

    private static boolean isLikeAny(String name, Stream<String> others) {
        var look = look(name);
        return others.anyMatch(other -> look(other).equals(look));
    }

    private static String look(String name) {
        return LOOKS.getSkeleton(Folded.of(name).text());
    }
}
