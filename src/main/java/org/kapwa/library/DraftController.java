package org.kapwa.library;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.kapwa.web.Answer;
import org.kapwa.web.Changed;
import org.kapwa.web.NotFound;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The second step of sharing: saying what the resource is. Saved as often as one likes, then submitted.
@Controller
class DraftController {

    private final Resources resources;
    private final ResourceFiles files;
    private final Choices choices;
    private final Notes notes;
    private final Alike alike;
    private final Submissions submissions;
    private final CarriedByFiles carried;

    DraftController(
            Resources resources,
            ResourceFiles files,
            Choices choices,
            Notes notes,
            Alike alike,
            Submissions submissions,
            CarriedByFiles carried) {
        this.resources = resources;
        this.files = files;
        this.choices = choices;
        this.notes = notes;
        this.alike = alike;
        this.submissions = submissions;
        this.carried = carried;
    }

    record DraftPage(
            Resource resource,
            DetailsForm form,
            List<ResourceFile> files,
            List<CarriedByFiles.Carried> carried,
            Choices choices,
            Problems problems,
            List<Note> notes) {

        List<Map.Entry<String, String>> options(String codeSet, List<String> chosen, String language) {
            return choices.of(codeSet, chosen, language);
        }

        List<Map.Entry<String, String>> languages(Reader reader) {
            return choices.languages(reader);
        }
    }

    @GetMapping("/library/{id:\\d+}/draft")
    Answer show(@PathVariable long id, Reader reader) {
        var resource = known(id, reader);
        if (!resource.mayBeEditedBy(reader.viewer())) {
            return Redirect.to(resource.path());
        }
        var held = files.of(id);
        var details = resource.details();
        for (var file : held) {
            details = details.guessedFrom(file.stored().title(), file.stored().language());
        }
        var form = DetailsForm.of(details, resource.version(), choices, reader.language());
        return Page.once("library/draft", page(resource, form, held, Problems.none(), reader));
    }

    /// @param next where its contributor goes on to once it is saved: `files` or nothing
    @PostMapping("/library/{id:\\d+}/draft")
    Answer update(@PathVariable long id, DetailsForm form, @RequestParam(defaultValue = "") String next, Reader reader) {
        var resource = known(id, reader);
        if (!resource.mayBeEditedBy(reader.viewer())) {
            return conflict(id, form, reader);
        }
        var problems = form.problems(resource.state() != State.DRAFT, resource.details(), choices, reader.language());
        if (problems.any()) {
            return Page.rejected("library/draft", page(resource, form, problems, reader));
        }
        try {
            if (!form.saysTheSameAs(resource, choices, reader.language())) {
                resources.change(form.on(resource), reader.viewer(), edit(form, reader));
            }
            return "files".equals(next) ? Redirect.to("/library/" + id + "/files") : Redirect.saved("/library/" + id + "/draft");
        } catch (Changed meanwhile) {
            return conflict(id, form, reader);
        }
    }

    /// Saves a draft while its contributor types, and tells its new version. One with a problem waits until it is saved
    /// by hand.
    @PostMapping(path = "/library/{id:\\d+}/draft", params = "quietly")
    ResponseEntity<Void> keepOn(@PathVariable long id, DetailsForm form, Reader reader) {
        var draft = known(id, reader);
        if (draft.state() != State.DRAFT) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        if (form.problems(false, draft.details(), choices, reader.language()).any()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        var kept = resources.keepOn(form.on(draft), edit(form, reader));
        return ResponseEntity.noContent().header("Version", Integer.toString(kept.version() + 1)).build();
    }

    @PostMapping("/library/{id:\\d+}/submission")
    Answer submit(@PathVariable long id, DetailsForm form, Reader reader) {
        var resource = known(id, reader);
        if (resource.state() == State.SUBMITTED) {
            return again(resource, form, reader);
        }
        if (!resource.mayBeEditedBy(reader.viewer())) {
            return conflict(id, form, reader);
        }
        var problems = form.problems(true, resource.details(), choices, reader.language())
                .refuseIf(isNothing(resource, form), "link", "library.problem.file-or-link");
        if (problems.any()) {
            return Page.rejected("library/draft", page(resource, form, problems, reader));
        }
        try {
            return Redirect.to(submitted(resource, form, reader));
        } catch (Changed meanwhile) {
            return conflict(id, form, reader);
        }
    }

    private static boolean isNothing(Resource resource, DetailsForm form) {
        return resource.holdings().equals(Holdings.NONE) && form.link().isEmpty();
    }

    /// It was pressed twice, or in two windows.
    private Answer again(Resource submitted, DetailsForm form, Reader reader) {
        return edit(form, reader).apply(submitted).details().equals(submitted.details())
                ? Redirect.to(submitted.path())
                : update(submitted.id(), form, "", reader);
    }

    /// @return where to go on: to those that it is like, if there are any
    private String submitted(Resource resource, DetailsForm form, Reader reader) {
        var edit = edit(form, reader);
        if (alike.to(edit.apply(resource), reader.viewer()).isEmpty()) {
            return submissions.submit(form.on(resource), reader.viewer(), edit).path();
        }
        resources.change(form.on(resource), reader.viewer(), edit);
        return "/library/" + resource.id() + "/alike";
    }

    private UnaryOperator<Resource> edit(DetailsForm form, Reader reader) {
        return before ->
                before.editedBy(reader.viewer(), form.details(before.details(), choices, reader.language()));
    }

    /// The form as it was typed, beside what somebody else has saved meanwhile; saved again, it replaces that. It is shown
    /// even when what came first was a decision after which nobody may save, so that what was typed can be copied.
    private Answer conflict(long id, DetailsForm form, Reader reader) {
        var now = resources.visibleTo(reader.viewer()).find(id);
        var kept = DetailsForm.of(now.details(), now.version(), choices, reader.language());
        var meant = form.details(now.details(), choices, reader.language());
        var problems = DetailsForm.of(meant, now.version(), choices, reader.language())
                .words(choices, reader.language())
                .meanwhile(kept.words(choices, reader.language()));
        return problems.any()
                ? Page.conflict("library/draft", page(now, form.over(now.version()), problems, reader))
                : now.mayBeEditedBy(reader.viewer()) ? Redirect.saved("/library/" + id + "/draft") : Redirect.to(now.path());
    }

    /// One that the reader may edit, or might until a host decided on it.
    private Resource known(long id, Reader reader) {
        var resource = resources.visibleTo(reader.viewer()).find(id);
        if (!resource.mayBeEditedBy(reader.viewer()) && !reader.viewer().is(resource.contributor())) {
            throw new NotFound();
        }
        return resource;
    }

    private DraftPage page(Resource resource, DetailsForm form, Problems problems, Reader reader) {
        return page(resource, form, files.of(resource.id()), problems, reader);
    }

    private DraftPage page(Resource resource, DetailsForm form, List<ResourceFile> held, Problems problems, Reader reader) {
        var names = carried.in(held, resource, reader.viewer());
        return new DraftPage(resource, form, held, names, choices, problems, notes.of(resource.id()));
    }
}
