/// What was done, by whom, when and why, for good: a chain of entries that nothing in the application can change.
/// Failed sign-ins stand beside it and go after ninety days.
///
/// A module that does something of weight calls [Audit] in the transaction that does it, and brings the sentence for
/// the deed among its own messages.
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package org.kapwa.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
