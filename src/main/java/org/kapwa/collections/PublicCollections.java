package org.kapwa.collections;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What other modules may do with collections.
@Component
public class PublicCollections {

    /// @param note why the resource is in the collection
    public record Choice(long resource, String note) {}

    private final Collections collections;

    PublicCollections(Collections collections) {
        this.collections = collections;
    }

    /// Makes a collection for everyone out of resources in their order.
    ///
    /// @param language the BCP-47 tag of title, description and notes
    /// @return the collection's number
    @Transactional
    public long bring(long owner, String title, String description, String language, List<Choice> choices) {
        var collection = collections.create(owner, CollectionForm.ofPublic(title, description), language);
        choices.forEach(choice -> collections.put(collection, choice.resource(), choice.note()));
        return collection.id();
    }
}
