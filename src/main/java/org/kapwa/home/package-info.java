/// The front page and the pages about the site itself.
@ApplicationModule
@NullMarked
package org.kapwa.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
