package org.kapwa.people;

import org.kapwa.following.Following;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Following a person, who is not told.
@Controller
class PersonFollowController {

    private final VisiblePeople people;
    private final Following following;

    PersonFollowController(VisiblePeople people, Following following) {
        this.people = people;
        this.following = following;
    }

    @PostMapping("/people/{handle}/follow")
    Redirect begin(@PathVariable String handle, Reader reader) {
        var member = people.active(handle);
        if (reader.viewer().is(member.id())) {
            throw new NotAllowed("people.refused.follow-oneself");
        }
        following.begin(reader.viewer(), People.KIND, member.id());
        return Redirect.to("/people/" + member.handle());
    }

    @PostMapping("/people/{handle}/unfollow")
    Redirect end(@PathVariable String handle, Reader reader) {
        var member = people.active(handle);
        following.end(reader.viewer(), People.KIND, member.id());
        return Redirect.to("/people/" + member.handle());
    }
}
