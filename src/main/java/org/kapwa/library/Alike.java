package org.kapwa.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapwa.web.Viewer;
import org.kapwa.works.Duplicate;
import org.kapwa.works.Publication;
import org.kapwa.works.Works;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is in the library already and may be the same as what somebody is about to share, as far as they may see it.
@Component
class Alike {

    private static final int MOST = 10;

    private final JdbcClient db;
    private final Resources resources;
    private final ResourceFiles files;
    private final Works works;
    private final Cataloguing cataloguing;

    Alike(JdbcClient db, Resources resources, ResourceFiles files, Works works, Cataloguing cataloguing) {
        this.db = db;
        this.resources = resources;
        this.files = files;
        this.works = works;
        this.cataloguing = cataloguing;
    }

    /// @param reason `file`, `link`, `identifier`, `title` or `text`: what both have in common
    record Candidate(Resource resource, String reason) {}

    List<Candidate> to(Resource draft, Viewer viewer) {
        cataloguing.catchUp();
        var reasons = new LinkedHashMap<Long, String>();
        sameFile(draft).forEach(id -> reasons.putIfAbsent(id, "file"));
        sameLink(draft).forEach(id -> reasons.putIfAbsent(id, "link"));
        works.candidatesFor(draft.id(), Cited.of(draft, Publication.UNKNOWN))
                .forEach(duplicate -> reasons.putIfAbsent(duplicate.resource(), code(duplicate.reason())));
        reasons.remove(draft.id());
        return visible(reasons, viewer);
    }

    private List<Candidate> visible(Map<Long, String> reasons, Viewer viewer) {
        var candidates = new ArrayList<Candidate>();
        var seen = new LinkedHashMap<Long, Resource>();
        resources.visibleTo(viewer).find(reasons.keySet()).forEach(resource -> seen.put(resource.id(), resource));
        reasons.forEach((id, reason) -> {
            var resource = seen.get(id);
            if (resource != null && resource.state() != State.DRAFT && candidates.size() < MOST) {
                candidates.add(new Candidate(resource, reason));
            }
        });
        return candidates;
    }

    private List<Long> sameFile(Resource draft) {
        return files.of(draft.id()).stream()
                .flatMap(file -> files.resourcesWith(file.stored().hash()).stream())
                .distinct()
                .toList();
    }

    private List<Long> sameLink(Resource draft) {
        var link = draft.details().link();
        return link.isEmpty()
                ? List.of()
                : db.sql("select id from resource where md5(link) = md5(:link) and link = :link and state <> 'draft' limit 20")
                        .param("link", link)
                        .query(Long.class)
                        .list();
    }

    private static String code(Duplicate.Reason reason) {
        return switch (reason) {
            case IDENTIFIER -> "identifier";
            case TITLE -> "title";
            case TEXT -> "text";
        };
    }
}
