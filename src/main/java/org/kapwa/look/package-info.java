/// How the site looks to all its readers: its name, its mark and its colours, as administrators choose them.
@ApplicationModule(allowedDependencies = {"web", "accounts", "audit", "inspection", "storage"})
@NullMarked
package org.kapwa.look;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
