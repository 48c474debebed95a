package org.kapwa.people;

import java.util.Set;
import org.kapwa.accounts.Member;
import org.kapwa.following.Following;
import org.kapwa.web.Answer;
import org.kapwa.web.Circle;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A member's page, as its viewer may see it. Members look at their own as others see it.
@Controller
class ProfileController {

    private final VisiblePeople people;
    private final Following following;
    private final PeopleChoices choices;

    ProfileController(VisiblePeople people, Following following, PeopleChoices choices) {
        this.people = people;
        this.following = following;
        this.choices = choices;
    }

    /// @param own whether it is the viewer's page, in whatever light they look at it
    record ProfilePage(Person person, boolean own, boolean followed, PeopleChoices choices) {

        private static final Set<String> PUT_OTHERWISE =
                Set.of("about", "roles", "languages", "expertise", "helps-with", "looks-for");

        Profile profile() {
            return person.profile();
        }

        /// Owners are told beside each part who sees it.
        boolean showsCircles() {
            return person.standing() == Circle.ME;
        }

        /// The key of a part's heading: of one's own page it speaks to the reader, of another's about that person.
        String heading(String field) {
            return (own || !PUT_OTHERWISE.contains(field) ? "people.field." : "people.shown.") + field;
        }

        String circle(String field) {
            return profile().circles().codes().getOrDefault(field, Circle.ME.code());
        }
    }

    @GetMapping("/people/{handle}")
    Answer show(@PathVariable String handle, @RequestParam(defaultValue = "me") String as, Reader reader) {
        var viewer = reader.viewer();
        var member = people.member(handle, viewer);
        if (member.isFormer()) {
            return Page.of("people/former", member.handle());
        }
        if (!member.handle().equals(handle)) {
            return Redirect.forGood("/people/" + member.handle());
        }
        var followed = following.isFollowed(viewer, People.KIND, member.id());
        return Page.of(
                "people/show",
                new ProfilePage(people.seen(member, standing(member, as, reader)), viewer.is(member.id()), followed, choices));
    }

    /// Nobody comes nearer than they stand by asking for it.
    private static Circle standing(Member member, String as, Reader reader) {
        var own = Circle.of(reader.viewer(), member.id());
        var asked = Circle.of(as);
        return asked.admits(own) ? asked : own;
    }
}
