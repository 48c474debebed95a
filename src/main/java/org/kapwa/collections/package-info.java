/// What members put together from the library: their own list, and ordered collections with notes that others may use
/// and take with them as a pack.
@ApplicationModule(allowedDependencies = {"web", "accounts", "library", "storage", "vocabulary", "references"})
@NullMarked
package org.kapwa.collections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
