package org.kapwa.library;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kapwa.web.Answer;
import org.kapwa.web.NotFound;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.kapwa.works.Relation;
import org.kapwa.works.Relations;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// "Is it one of these?": asked between describing and submitting, when the library may have it already.
@Controller
class AlikeController {

    private final Resources resources;
    private final Alike alike;
    private final Relations relations;
    private final Submissions submissions;
    private final TransactionTemplate transaction;

    AlikeController(
            Resources resources,
            Alike alike,
            Relations relations,
            Submissions submissions,
            TransactionTemplate transaction) {
        this.resources = resources;
        this.alike = alike;
        this.relations = relations;
        this.submissions = submissions;
        this.transaction = transaction;
    }

    record AlikePage(Resource draft, List<Alike.Candidate> candidates, Problems problems) {}

    @GetMapping("/library/{id:\\d+}/alike")
    Page show(@PathVariable long id, Reader reader) {
        return Page.once("library/alike", page(id, reader, Problems.none()));
    }

    /// @param relation `none` when it is another work, or what it is of `other`
    @PostMapping("/library/{id:\\d+}/alike")
    Answer create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String relation,
            @RequestParam(defaultValue = "0") long other,
            Reader reader) {
        var page = page(id, reader, Problems.none());
        var names = page.candidates().stream().anyMatch(candidate -> candidate.resource().id() == other);
        if (!relation.equals("none") && !(names && isRelation(relation))) {
            var problems = Problems.none().add("relation", "works.alike.problem");
            return Page.rejected("library/alike", new AlikePage(page.draft(), page.candidates(), problems));
        }
        var submitted = transaction.execute(_ -> {
            if (names && isRelation(relation)) {
                relations.state(id, Relation.of(relation), other, reader.viewer().memberOrRefuse());
            }
            return submissions.submit(page.draft(), reader.viewer(), UnaryOperator.identity());
        });
        return Redirect.to(submitted.path());
    }

    private AlikePage page(long id, Reader reader, Problems problems) {
        var draft = resources.visibleTo(reader.viewer()).find(id);
        if (!reader.viewer().is(draft.contributor()) || !draft.state().isEditable()) {
            throw new NotFound();
        }
        return new AlikePage(draft, alike.to(draft, reader.viewer()), problems);
    }

    private static boolean isRelation(String code) {
        return Arrays.stream(Relation.values()).anyMatch(relation -> relation.code().equals(code));
    }
}
