/// Who may come in: members, how they join and sign in, their sessions and roles.
///
/// Other modules know people by [Member] and ask [Accounts]; the request's own person is the `web.Viewer`.
@ApplicationModule(allowedDependencies = {"web", "mail"})
@NullMarked
package org.kapwa.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
