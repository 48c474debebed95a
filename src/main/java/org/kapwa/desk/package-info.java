/// What waits for hosts.
@ApplicationModule
@NullMarked
package org.kapwa.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
