/// The field's words: code sets with labels in many languages, and concepts with the words people search for them by.
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package org.kapwa.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
