/// The demonstration: a small invented network that fills an empty site, through the same faces as everybody's things.
@ApplicationModule
@NullMarked
package org.kapwa.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
