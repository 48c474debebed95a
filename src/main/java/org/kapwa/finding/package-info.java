/// The pages on which things are found: words, facets, hits of every kind, saved searches. A module has its things
/// shown here by implementing [HitCards]; it makes a list of its own with [Finder].
@ApplicationModule(allowedDependencies = {"web", "search", "vocabulary", "places"})
@NullMarked
package org.kapwa.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
