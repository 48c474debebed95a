package org.kapwa.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.organisations.Organisations;
import org.kapwa.web.Circle;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of people, each as far as the viewer may see them.
@Controller
class DirectoryController {

    private static final int A_PAGE = 20;

    private final Accounts accounts;
    private final Profiles profiles;
    private final Organisations organisations;
    private final PeopleChoices choices;

    DirectoryController(
            Accounts accounts, Profiles profiles, Organisations organisations, PeopleChoices choices) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.organisations = organisations;
        this.choices = choices;
    }

    record DirectoryPage(List<Person> people, @Nullable Long next, PeopleChoices choices) {}

    @GetMapping("/people")
    Page list(@RequestParam(defaultValue = "9223372036854775807") long before, Reader reader) {
        var ids = profiles.before(before, A_PAGE + 1);
        var shown = ids.subList(0, Math.min(A_PAGE, ids.size()));
        var next = ids.size() > A_PAGE ? shown.getLast() : null;
        return Page.of("people/list", new DirectoryPage(seen(shown, reader), next, choices));
    }

    private List<Person> seen(List<Long> ids, Reader reader) {
        var members = accounts.find(ids);
        var whole = profiles.of(ids);
        var affiliations = organisations.affiliations(ids);
        return ids.stream()
                .flatMap(id -> java.util.stream.Stream.ofNullable(members.get(id)))
                .filter(Member::isActive)
                .filter(member -> whole(whole, member).isFoundFrom(Circle.of(reader.viewer(), member.id())))
                .map(member -> Person.seen(
                        member,
                        Circle.of(reader.viewer(), member.id()),
                        whole(whole, member),
                        affiliations.stream().filter(said -> said.member() == member.id()).toList()))
                .toList();
    }

    private static Profile whole(Map<Long, Profile> profiles, Member member) {
        return profiles.getOrDefault(member.id(), Profile.unwritten(member.id()));
    }
}
