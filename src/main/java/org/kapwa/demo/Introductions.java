package org.kapwa.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.kapwa.organisations.OrganisationDetails;
import org.kapwa.organisations.Organisations;
import org.kapwa.people.Circles;
import org.kapwa.people.Profile;
import org.kapwa.people.ProfileField;
import org.kapwa.web.Circle;
import org.springframework.stereotype.Component;

/// The invented organisations, and what the invented members say of themselves. Who writes under another name is found
/// by members only.
@Component
class Introductions {

    private static final String ORGANISATION = "organisation";
    private static final String PROFILE = "profile";

    private final org.kapwa.people.People profiles;
    private final Organisations organisations;
    private final Loaded loaded;

    Introductions(org.kapwa.people.People profiles, Organisations organisations, Loaded loaded) {
        this.profiles = profiles;
        this.organisations = organisations;
        this.loaded = loaded;
    }

    void load(Map<String, Long> members) {
        var first = members.values().stream().min(Long::compare).orElseThrow();
        loaded.load(ORGANISATION, Sheet.rows("organisations"), row -> organisations.enter(details(row), first));
        var places = loaded.all(ORGANISATION);
        loaded.load(
                PROFILE,
                Sheet.rows("people"),
                row -> introduce(row, Objects.requireNonNull(members.get(row.get("key"))), places));
    }

    private static OrganisationDetails details(CSVRecord row) {
        return new OrganisationDetails(
                row.get("name"),
                List.of(),
                row.get("name_language"),
                row.get("type"),
                row.get("country"),
                row.get("website"),
                row.get("description"));
    }

    private long introduce(CSVRecord row, long member, Map<String, Long> places) {
        var circle = row.get("pseudonym").isEmpty() ? Circle.PUBLIC : Circle.MEMBERS;
        profiles.introduce(profile(row, member, circle));
        var place = places.get(row.get("organisation"));
        if (place != null) {
            organisations.settle(place, member, "", circle);
        }
        return member;
    }

    private static Profile profile(CSVRecord row, long member, Circle circle) {
        var circles = new EnumMap<ProfileField, Circle>(ProfileField.class);
        for (var field : ProfileField.values()) {
            circles.put(field, circle);
        }
        return new Profile(
                member,
                0,
                row.get("bio"),
                row.get("bio_language"),
                row.get("country"),
                List.of(row.get("field_role")),
                Sheet.values(row, "expertise"),
                Sheet.values(row, "languages"),
                row.get("helps_with"),
                row.get("looks_for"),
                List.of(),
                null,
                new Circles(circles),
                null);
    }
}
