package org.kapwa.people;

import java.util.List;
import java.util.Objects;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.following.Following;
import org.kapwa.organisations.OrganisationCard;
import org.kapwa.organisations.Organisations;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Whom and what a member follows, for their eyes only.
@Controller
class FollowedController {

    private final Following following;
    private final Accounts accounts;
    private final Organisations organisations;

    FollowedController(Following following, Accounts accounts, Organisations organisations) {
        this.following = following;
        this.accounts = accounts;
        this.organisations = organisations;
    }

    record FollowedPage(List<Member> people, List<OrganisationCard> organisations) {}

    @GetMapping("/me/following")
    Page list(Reader reader) {
        return Page.once(
                "people/following", new FollowedPage(people(reader.viewer()), organisations(reader.viewer())));
    }

    private List<Member> people(Viewer viewer) {
        var ids = following.of(viewer, People.KIND);
        var members = accounts.find(ids);
        return ids.stream()
                .map(members::get)
                .filter(Objects::nonNull)
                .filter(Member::isActive)
                .toList();
    }

    private List<OrganisationCard> organisations(Viewer viewer) {
        var ids = following.of(viewer, Organisations.KIND);
        var cards = organisations.cards(ids);
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }
}
