/// Organisations as things of their own: one entry each with all its names, kept by its stewards, and who belongs to
/// it.
///
/// Other modules ask [Organisations] and hear of two entries becoming one through [OrganisationMerged].
@ApplicationModule(allowedDependencies = {"web", "accounts", "vocabulary", "places", "search", "finding", "following"})
@NullMarked
package org.kapwa.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
