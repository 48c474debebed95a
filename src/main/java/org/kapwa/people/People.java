package org.kapwa.people;

import org.springframework.stereotype.Component;

/// What other modules may ask about people.
@Component
public class People {

    /// The kind of a person, for search and for following; the number is the member's.
    public static final String KIND = "person";

    private final Profiles profiles;

    People(Profiles profiles) {
        this.profiles = profiles;
    }

    /// Writes what a member says of themselves: for imports and demonstration content.
    public void introduce(Profile profile) {
        profiles.save(profile);
    }
}
