/// What every page stands on: who reads it and in which language, what they may do, the layout, forms, errors and
/// headers.
///
/// A controller takes a [Reader] and gives back a [Page] or a [Redirect]. Who may call which route stands in
/// `authorisation.csv`, which [Authorisation] enforces.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kapwa.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
