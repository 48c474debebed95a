/// Who follows what. Nobody but the follower is told. A thing is known by its kind and number, so people, organisations
/// and whatever comes later are followed alike.
@ApplicationModule(allowedDependencies = {"web", "accounts"})
@NullMarked
package org.kapwa.following;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
