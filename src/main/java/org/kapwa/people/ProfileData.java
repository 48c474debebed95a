package org.kapwa.people;

import java.io.IOException;
import java.util.Optional;
import org.kapwa.accounts.Contributions;
import org.kapwa.accounts.Export;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.PersonalData;
import org.kapwa.storage.Files;
import org.springframework.stereotype.Component;

/// What members say of themselves goes with them, their photo too; nobody else needs it.
@Component
class ProfileData implements PersonalData {

    private final Profiles profiles;
    private final Files files;

    ProfileData(Profiles profiles, Files files) {
        this.profiles = profiles;
        this.files = files;
    }

    @Override
    public void export(Member member, Export copy) throws IOException {
        copy.rows("people/profile", """
                select about, language, country, roles, expertise, languages, helps_with, looks_for, links, circles,
                       changed_at
                  from profile
                 where member = :member""", member.id());
        var photo = Optional.ofNullable(profiles.of(member.id()).photo()).flatMap(files::find);
        if (photo.isPresent()) {
            try (var content = files.open(photo.get().hash(), 0)) {
                copy.file("people/" + photo.get().named("photo"), content);
            }
        }
    }

    @Override
    public void erase(Member member, Contributions contributions) {
        profiles.remove(member.id());
    }
}
