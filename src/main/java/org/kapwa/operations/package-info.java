/// Running the site: the command line, the data folder, the database that comes with it, health.
@ApplicationModule
@NullMarked
package org.kapwa.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
