package org.kapwa.people;

import java.util.List;
import java.util.stream.Stream;
import org.kapwa.accounts.Member;
import org.kapwa.organisations.Affiliation;
import org.kapwa.web.Circle;

/// A member as one viewer sees them.
///
/// @param standing where the viewer stands with them
/// @param profile without what is not open to that viewer
/// @param affiliations those that are
record Person(Member member, Circle standing, Profile profile, List<Affiliation> affiliations) {

    private static final int A_LINE = 220;

    static Person seen(Member member, Circle standing, Profile whole, List<Affiliation> all) {
        var open = all.stream()
                .filter(affiliation -> affiliation.circle().admits(standing))
                .toList();
        return new Person(member, standing, whole.seenFrom(standing), open);
    }

    /// Where the organisation says so too.
    Stream<Affiliation> confirmed() {
        return affiliations.stream().filter(Affiliation::isConfirmed);
    }

    boolean isSilent() {
        return profile.isSilent() && affiliations.isEmpty();
    }

    /// The beginning of what they say, for a list.
    String line() {
        var said = profile.about().isEmpty() ? profile.helpsWith() : profile.about();
        var end = said.length() <= A_LINE ? said.length() : said.lastIndexOf(' ', A_LINE);
        return end == said.length() ? said : said.substring(0, end > A_LINE / 2 ? end : A_LINE) + "…";
    }

    String path() {
        return "/people/" + member.handle();
    }
}
