/// How people become members and how they leave: registration, invitation and approval, what staff do about members,
/// and what members do with their own data.
@ApplicationModule(allowedDependencies = {"web", "mail", "audit", "finding", "accounts", "signin"})
@NullMarked
package org.kapwa.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
