package org.kapwa.people;

import org.kapwa.web.Answer;
import org.kapwa.web.Changed;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// A member's own profile, with who sees it beside each part.
@Controller
class OwnProfileController {

    private final Profiles profiles;
    private final PeopleChoices choices;

    OwnProfileController(Profiles profiles, PeopleChoices choices) {
        this.profiles = profiles;
        this.choices = choices;
    }

    record OwnProfilePage(Profile kept, ProfileForm form, Problems problems, PeopleChoices choices) {

        /// The circle chosen for a part.
        String circle(String field) {
            return form.circle().getOrDefault(field, "me");
        }
    }

    @GetMapping("/me/profile")
    Page edit(Reader reader) {
        var profile = profiles.of(reader.viewer().memberOrRefuse());
        return Page.once("people/edit", page(profile, ProfileForm.of(profile, words(reader)), Problems.none()));
    }

    @PostMapping("/me/profile")
    Answer update(ProfileForm form, Reader reader) {
        var profile = profiles.of(reader.viewer().memberOrRefuse());
        var problems = form.problems(choices, meanings(reader), reader.language());
        if (problems.any()) {
            return Page.rejected("people/edit", page(profile, form, problems));
        }
        try {
            profiles.save(form.on(profile, meanings(reader)));
            return Redirect.to("/people/" + reader.viewer().handle());
        } catch (Changed meanwhile) {
            return conflict(form, reader);
        }
    }

    /// The form as it was typed, beside what was saved elsewhere meanwhile.
    private Answer conflict(ProfileForm form, Reader reader) {
        var now = profiles.of(reader.viewer().memberOrRefuse());
        var meant = ProfileForm.of(form.on(now, meanings(reader)), words(reader));
        var kept = ProfileForm.of(now, words(reader));
        var problems = meant.words(choices, reader).meanwhile(kept.words(choices, reader));
        return problems.any() || !meant.circle().equals(kept.circle())
                ? Page.conflict("people/edit", page(now, form.over(now), problems))
                : Redirect.to("/people/" + reader.viewer().handle());
    }

    private OwnProfilePage page(Profile profile, ProfileForm form, Problems problems) {
        return new OwnProfilePage(profile, form, problems, choices);
    }

    private ProfileForm.Words words(Reader reader) {
        return new ProfileForm.Words(choices::languageWord, id -> choices.concept(id, reader));
    }

    private ProfileForm.Meanings meanings(Reader reader) {
        return new ProfileForm.Meanings(
                typed -> choices.language(typed, reader.language()), typed -> choices.concept(typed, reader.language()));
    }
}
