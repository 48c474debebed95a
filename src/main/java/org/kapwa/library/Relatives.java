package org.kapwa.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.kapwa.web.Viewer;
import org.kapwa.works.Related;
import org.kapwa.works.Relation;
import org.kapwa.works.Relations;
import org.springframework.stereotype.Component;

/// The translations, adaptations and versions of a resource that a viewer may see.
@Component
class Relatives {

    private final Resources resources;
    private final Relations relations;

    Relatives(Resources resources, Relations relations) {
        this.resources = resources;
        this.relations = relations;
    }

    /// @param kind how the page calls it: `newer`, `original` and so on
    /// @param relation the code of the relation between the two
    /// @param statedBy who said so; 0 when it follows from what was said of others
    record Relative(Resource resource, String kind, String relation, long statedBy) {

        static Relative of(Related related, Resource resource) {
            var kind = switch (related.relation()) {
                case TRANSLATION_OF -> related.isLater() ? "translation" : "original";
                case ADAPTATION_OF -> related.isLater() ? "adaptation" : "source";
                case NEW_VERSION_OF -> related.isLater() ? "newer" : "earlier";
            };
            return new Relative(resource, kind, related.relation().code(), related.statedBy());
        }

        /// Whether it can be taken back on the page of one of the two.
        boolean mayBeTakenBackBy(Viewer viewer, Resource page) {
            return statedBy != 0 && (viewer.is(statedBy) || page.isInCareOf(viewer));
        }

        boolean isTranslation() {
            return relation.equals(Relation.TRANSLATION_OF.code());
        }
    }

    /// Newer versions first, then translations, then the rest.
    List<Relative> of(long resource, Viewer viewer) {
        var related = relations.of(resource);
        var visible = new HashMap<Long, Resource>();
        resources.visibleTo(viewer).find(related.stream().map(Related::resource).toList()).stream()
                .filter(Resource::isPublished)
                .forEach(other -> visible.put(other.id(), other));
        var relatives = new ArrayList<Relative>();
        for (var each : related) {
            var other = visible.get(each.resource());
            if (other != null) {
                relatives.add(Relative.of(each, other));
            }
        }
        var order = List.of("newer", "earlier", "translation", "original", "adaptation", "source");
        relatives.sort(java.util.Comparator.comparingInt(relative -> order.indexOf(relative.kind())));
        return relatives;
    }
}
