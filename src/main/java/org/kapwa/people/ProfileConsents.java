package org.kapwa.people;

import java.util.Arrays;
import java.util.List;
import org.kapwa.accounts.Consent;
import org.kapwa.accounts.Consents;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Component;

/// Each part of a profile that others see.
@Component
class ProfileConsents implements Consents {

    private static final String START = "profile-";

    private final Profiles profiles;

    ProfileConsents(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public List<Consent> givenBy(Reader reader) {
        var profile = profiles.of(reader.viewer().memberOrRefuse());
        return Arrays.stream(ProfileField.values())
                .filter(profile::tells)
                .map(field -> consent(field, profile, reader))
                .toList();
    }

    @Override
    public void withdraw(Consent consent, Reader reader) {
        var member = reader.viewer().memberOrRefuse();
        Arrays.stream(ProfileField.values())
                .filter(field -> consent.code().equals(START + field.code()))
                .forEach(field -> close(member, field));
    }

    private void close(long member, ProfileField field) {
        if (field == ProfileField.PHOTO) {
            profiles.photograph(member, null);
        }
        profiles.close(member, field);
    }

    private static Consent consent(ProfileField field, Profile profile, Reader reader) {
        var seenBy = reader.say("web.circle." + profile.circles().of(field).code());
        var special = field == ProfileField.NAME || field == ProfileField.PHOTO;
        return new Consent(
                START + field.code(),
                reader.say(field == ProfileField.NAME ? "people.consent.listed" : "people.field." + field.code()),
                "",
                reader.say("people.consent." + (special ? field.code() : "field"), seenBy),
                profile.changedAt(),
                "");
    }
}
