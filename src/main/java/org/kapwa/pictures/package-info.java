/// Pictures drawn anew: upright, in sRGB, as small as wanted, and with nothing in them but pixels.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kapwa.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
