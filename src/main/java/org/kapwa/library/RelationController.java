package org.kapwa.library;

import java.util.regex.Pattern;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.NotFound;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.kapwa.works.Relation;
import org.kapwa.works.Relations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Says of a resource that it is a translation, adaptation or new version of another, or takes that back. The page of the
/// other says so too, so it is said with the submission, which hosts look at unless they trust its contributor, or by a host.
@Controller
class RelationController {

    private static final Pattern NUMBER = Pattern.compile("(?:.*/library/)?(\\d{1,18})(?:[-?#].*)?");

    private final Resources resources;
    private final Relations relations;

    RelationController(Resources resources, Relations relations) {
        this.resources = resources;
        this.relations = relations;
    }

    /// @param other the other's number or its address
    @PostMapping("/library/{id:\\d+}/relations")
    Redirect create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String relation,
            @RequestParam(defaultValue = "") String other,
            Reader reader) {
        var visible = resources.visibleTo(reader.viewer());
        var resource = visible.find(id);
        var found = visible.find(number(other));
        if (found.id() == id) {
            throw new NotAllowed("works.refused.itself");
        }
        if (!resource.mayBeConnectedBy(reader.viewer(), found)) {
            throw new NotAllowed("works.refused.relate");
        }
        relations.state(id, relation(relation), found.id(), reader.viewer().memberOrRefuse());
        return Redirect.to(resource.path());
    }

    /// Who said it takes it back on either page; a host whatever was said.
    @PostMapping("/library/{id:\\d+}/relations/removal")
    Redirect destroy(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String relation,
            @RequestParam(defaultValue = "") String other,
            Reader reader) {
        var resource = resources.visibleTo(reader.viewer()).find(id);
        var stated = resource.isInCareOf(reader.viewer()) ? 0 : reader.viewer().memberOrRefuse();
        relations.withdraw(id, relation(relation), number(other), stated);
        return Redirect.to(resource.path());
    }

    private static long number(String typed) {
        var found = NUMBER.matcher(typed.strip());
        if (!found.matches()) {
            throw new NotFound();
        }
        return Long.parseLong(found.group(1));
    }

    private static Relation relation(String code) {
        try {
            return Relation.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new NotFound();
        }
    }
}
