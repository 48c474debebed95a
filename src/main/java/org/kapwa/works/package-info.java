/// Which resources are one work, and which are a translation, adaptation or new version of another: their identifiers,
/// the fingerprints of their words, where they were published, and how they are related.
///
/// The library tells [Works] of each resource that is more than a draft; whoever takes in new ones asks it first.
@ApplicationModule(allowedDependencies = "citations")
@NullMarked
package org.kapwa.works;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
