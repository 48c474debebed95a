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

/// Says of a resource that it is a translation, adaptation or new version of another, or takes that back.
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
        var resource = changeable(id, reader);
        var found = resources.visibleTo(reader.viewer()).find(number(other));
        if (found.id() == id) {
            throw new NotAllowed("works.refused.itself");
        }
        relations.state(id, relation(relation), found.id(), reader.viewer().memberOrRefuse());
        return Redirect.to(resource.path());
    }

    @PostMapping("/library/{id:\\d+}/relations/removal")
    Redirect destroy(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String relation,
            @RequestParam(defaultValue = "") String other,
            Reader reader) {
        var resource = changeable(id, reader);
        relations.withdraw(id, relation(relation), number(other));
        relations.withdraw(number(other), relation(relation), id);
        return Redirect.to(resource.path());
    }

    private Resource changeable(long id, Reader reader) {
        var resource = resources.visibleTo(reader.viewer()).find(id);
        if (!reader.viewer().isHost() && !reader.viewer().is(resource.contributor())) {
            throw new NotAllowed("works.refused.relate");
        }
        return resource;
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
