/// The shelf: resources that members contribute and hosts publish.
///
/// Other modules find resources through [Library].
@ApplicationModule(
        allowedDependencies = {
            "web", "accounts", "organisations", "people", "storage", "search", "finding", "mail", "vocabulary", "places",
            "citations", "works", "inspection"
        })
@NullMarked
package org.kapwa.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
