/// Tells whether two descriptions are of the same work, by their words alone: pure functions, no tables.
///
/// A module keeps the [Fingerprint] of each of its [Work]s, finds those that share a part of it, and asks [Likeness].
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kapwa.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
