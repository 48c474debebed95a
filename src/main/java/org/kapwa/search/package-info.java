/// Finding things in every language. Search knows documents, not resources or people: a module makes its things
/// findable by implementing [Searchable] and telling [SearchFeed] of changes; it asks [Search].
@ApplicationModule(allowedDependencies = {"web", "vocabulary"})
@NullMarked
package org.kapwa.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
