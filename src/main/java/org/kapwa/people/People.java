package org.kapwa.people;

import org.kapwa.accounts.Member;
import org.kapwa.web.NotFound;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// What other modules may ask about people.
@Component
public class People {

    /// The kind of a person, for search and for following; the number is the member's.
    public static final String KIND = "person";

    private final VisiblePeople visible;
    private final Profiles profiles;

    People(VisiblePeople visible, Profiles profiles) {
        this.visible = visible;
        this.profiles = profiles;
    }

    /// Whose page has this handle; a former member's too, who has no name there.
    ///
    /// @throws NotFound when there is none, or none for this viewer
    public Member find(String handle, Viewer viewer) {
        return visible.member(handle, viewer);
    }

    /// Writes what a member says of themselves: for imports and demonstration content.
    public void introduce(Profile profile) {
        profiles.save(profile);
    }
}
