package org.kapwa.people;

import java.util.Locale;
import org.kapwa.web.Circle;

/// A part of a profile with a circle of its own. The name itself is seen by everyone; its circle says who finds it in
/// the list of people and by search.
public enum ProfileField {
    NAME(Circle.PUBLIC),
    PHOTO(Circle.MEMBERS),
    ABOUT(Circle.MEMBERS),
    COUNTRY(Circle.MEMBERS),
    LANGUAGES(Circle.PUBLIC),
    ROLES(Circle.PUBLIC),
    EXPERTISE(Circle.MEMBERS),
    HELPS_WITH(Circle.MEMBERS),
    LOOKS_FOR(Circle.MEMBERS),
    LINKS(Circle.MEMBERS);

    private final Circle offered;

    ProfileField(Circle offered) {
        this.offered = offered;
    }

    /// What the form offers first: nothing that says where somebody is or what they think is open to everyone unasked.
    Circle offered() {
        return offered;
    }

    /// Its name in forms, in the database and in sentences.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
