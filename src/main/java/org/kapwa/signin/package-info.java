/// How members prove who they are: password, e-mailed link, passkey, second factor, an outside provider.
///
/// Every way in ends at [Entrance], which asks for the second factor where there is one.
@ApplicationModule(allowedDependencies = {"web", "mail", "audit", "accounts"})
@NullMarked
package org.kapwa.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
