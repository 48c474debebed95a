/// Mail that leaves: written into an outbox with the change it speaks of, sent later, or kept for an administrator to
/// read where no SMTP server is named.
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package org.kapwa.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
