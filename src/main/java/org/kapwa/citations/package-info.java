/// Bibliographic records as other systems write them: read from a dozen formats, written in four.
///
/// Other modules ask [Citations]. The tables of tags, kinds and languages stand in `src/main/resources/citations`.
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package org.kapwa.citations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
