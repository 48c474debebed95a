/// Who is who: members, how they join, their roles, their sessions, and what a module owes them about their data.
///
/// Other modules know people by [Member] and ask [Accounts]; the request's own person is the `web.Viewer`. How members
/// prove who they are is `signin`'s, what staff do about members is `membership`'s; both stand on this one. A module
/// that keeps anything about members implements [PersonalData].
@ApplicationModule(allowedDependencies = {"web", "mail", "audit"})
@NullMarked
package org.kapwa.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
