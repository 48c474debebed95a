/// Places as codes: countries by ISO 3166-1, whatever they are called. [Countries] is the way in.
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package org.kapwa.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
