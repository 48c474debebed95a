package org.kapwa.people;

import java.util.Collection;
import java.util.Set;
import org.kapwa.accounts.Member;
import org.kapwa.web.Circle;
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

    /// The country (ISO 3166-1 alpha-3) that a member shows to other members; empty where they hide it or name none.
    public String countryShownBy(long member) {
        return profiles.of(member).seenFrom(Circle.MEMBERS).country();
    }

    /// Of some countries those that at least so many members show to others: only then one of them says little of any of
    /// these members.
    public Set<String> countriesShownBy(int atLeast, Collection<String> countries) {
        return profiles.countriesShownBy(atLeast, countries);
    }

    /// Writes what a member says of themselves: for imports and demonstration content.
    public void introduce(Profile profile) {
        profiles.save(profile);
    }
}
