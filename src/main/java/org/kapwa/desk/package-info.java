/// What waits for hosts, and the letters that tell them so.
@ApplicationModule
@NullMarked
package org.kapwa.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
