/// Concepts in and out: SKOS in RDF/XML and Turtle, and a table. [Thesaurus] reads such a file and says of each concept
/// what becomes of it here.
@ApplicationModule(allowedDependencies = {"web", "vocabulary"})
@NullMarked
package org.kapwa.thesaurus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
