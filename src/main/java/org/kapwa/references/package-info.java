/// References in and out: files of bibliographic records become resources of the library, and lists of resources become
/// such files.
///
/// The command line imports through [References]; other modules send their lists through [Exports].
@ApplicationModule(allowedDependencies = {"web", "accounts", "citations", "works", "library", "search", "finding", "people"})
@NullMarked
package org.kapwa.references;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
