package org.kapwa.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.kapwa.collections.PublicCollections;
import org.kapwa.collections.PublicCollections.Choice;
import org.kapwa.works.Relation;
import org.kapwa.works.Relations;
import org.springframework.stereotype.Component;

/// What holds the invented resources together once they are on the shelf: which is a translation of which, and the
/// collections that members made of them.
@Component
class Connections {

    private static final String COLLECTION = "collection";
    private static final String RELATION = "relation";

    private final Relations relations;
    private final PublicCollections collections;
    private final Loaded loaded;

    Connections(Relations relations, PublicCollections collections, Loaded loaded) {
        this.relations = relations;
        this.collections = collections;
        this.loaded = loaded;
    }

    void load(Map<String, Long> members) {
        var resources = loaded.all(Shelf.KIND);
        var related = Sheet.rows("resources").stream().filter(row -> !row.get(RELATION).isEmpty()).toList();
        loaded.load(RELATION, related, row -> relate(row, resources, members));
        loaded.load(COLLECTION, Sheet.rows("collections"), row -> collect(row, resources, members));
    }

    private long relate(CSVRecord row, Map<String, Long> resources, Map<String, Long> members) {
        var resource = number(resources, row.get("key"));
        relations.state(
                resource,
                Relation.of(row.get(RELATION)),
                number(resources, row.get("related")),
                number(members, row.get("contributor")));
        return resource;
    }

    private long collect(CSVRecord row, Map<String, Long> resources, Map<String, Long> members) {
        return collections.bring(
                number(members, row.get("owner")),
                row.get("title"),
                row.get("description"),
                row.get("language"),
                choices(row.get("key"), resources));
    }

    private static List<Choice> choices(String collection, Map<String, Long> resources) {
        return Sheet.rows("choices").stream()
                .filter(row -> row.get(COLLECTION).equals(collection))
                .map(row -> new Choice(number(resources, row.get("resource")), row.get("note")))
                .toList();
    }

    private static long number(Map<String, Long> numbers, String key) {
        return Objects.requireNonNull(numbers.get(key), key);
    }
}
