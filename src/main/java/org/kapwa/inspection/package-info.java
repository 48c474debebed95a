/// What a file that somebody brings really is, whether it may be kept, and what it says: found out in a process of its
/// own with little memory and little time, so that no file can hurt the site.
///
/// Other modules ask [Inspection].
@ApplicationModule(allowedDependencies = {"web", "texts", "pictures"})
@NullMarked
package org.kapwa.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
