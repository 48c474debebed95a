package org.kapwa.people;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Circle;

/// What a member says of themselves.
///
/// @param version counts changes; 0 for somebody who has not said anything yet
/// @param language of the texts: a BCP-47 tag, or empty
/// @param country ISO 3166-1 alpha-3
/// @param roles codes of `field-role`
/// @param expertise concept ids
/// @param languages BCP-47 tags
/// @param photo the hash of its file
/// @param changedAt when anything of what others see of this member was last changed
public record Profile(
        long member,
        int version,
        String about,
        String language,
        String country,
        List<String> roles,
        List<String> expertise,
        List<String> languages,
        String helpsWith,
        String looksFor,
        List<String> links,
        @Nullable String photo,
        Circles circles,
        @Nullable OffsetDateTime changedAt) {

    /// What there is of somebody who has not said anything: nothing, and the circles that the form will offer.
    public static Profile unwritten(long member) {
        return new Profile(
                member, 0, "", "", "", List.of(), List.of(), List.of(), "", "", List.of(), null, Circles.OFFERED, null);
    }

    /// What somebody sees who stands in a circle of its owner. The rest is not there, and that there is a rest is not
    /// said: whoever sees less than all does not see the circles either.
    Profile seenFrom(Circle standing) {
        return new Profile(
                member,
                version,
                open(ProfileField.ABOUT, standing) ? about : "",
                language,
                open(ProfileField.COUNTRY, standing) ? country : "",
                open(ProfileField.ROLES, standing) ? roles : List.of(),
                open(ProfileField.EXPERTISE, standing) ? expertise : List.of(),
                open(ProfileField.LANGUAGES, standing) ? languages : List.of(),
                open(ProfileField.HELPS_WITH, standing) ? helpsWith : "",
                open(ProfileField.LOOKS_FOR, standing) ? looksFor : "",
                open(ProfileField.LINKS, standing) ? links : List.of(),
                open(ProfileField.PHOTO, standing) ? photo : null,
                standing == Circle.ME ? circles : Circles.NONE,
                changedAt);
    }

    /// Whether somebody who stands there finds this member in the list of people and by search. Nobody is listed before
    /// they have said so.
    boolean isFoundFrom(Circle standing) {
        return version > 0 && circles.of(ProfileField.NAME) != Circle.ME && open(ProfileField.NAME, standing);
    }

    /// Whether a part is there and others see it. The photo is asked about even when nobody sees it, because it is kept.
    boolean tells(ProfileField field) {
        return switch (field) {
            case NAME -> isFoundFrom(Circle.MEMBERS);
            case PHOTO -> photo != null;
            case ABOUT -> !about.isEmpty() && open(field, Circle.MEMBERS);
            case COUNTRY -> !country.isEmpty() && open(field, Circle.MEMBERS);
            case LANGUAGES -> !languages.isEmpty() && open(field, Circle.MEMBERS);
            case ROLES -> !roles.isEmpty() && open(field, Circle.MEMBERS);
            case EXPERTISE -> !expertise.isEmpty() && open(field, Circle.MEMBERS);
            case HELPS_WITH -> !helpsWith.isEmpty() && open(field, Circle.MEMBERS);
            case LOOKS_FOR -> !looksFor.isEmpty() && open(field, Circle.MEMBERS);
            case LINKS -> !links.isEmpty() && open(field, Circle.MEMBERS);
        };
    }

    boolean isSilent() {
        return about.isEmpty()
                && country.isEmpty()
                && roles.isEmpty()
                && expertise.isEmpty()
                && languages.isEmpty()
                && helpsWith.isEmpty()
                && looksFor.isEmpty()
                && links.isEmpty();
    }

    /// The language of the texts for HTML, where `und` is one that nobody named.
    String tag() {
        return language.isEmpty() ? "und" : language;
    }

    private boolean open(ProfileField field, Circle standing) {
        return circles.open(field, standing);
    }
}
