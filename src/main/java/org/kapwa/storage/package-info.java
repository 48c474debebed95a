/// Files that people bring: kept once by their content, never changed, read as text in a process of their own.
@ApplicationModule(allowedDependencies = {"web", "inspection", "texts", "pictures"})
@NullMarked
package org.kapwa.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
