package org.kapwa.web;

import java.util.Collection;
import java.util.Map;

/// Knows what members are called now, for modules below the one that knows members. A name that was given up is nowhere
/// kept beside what its bearer did.
public interface MemberNames {

    /// Names by number; who is not known has none.
    Map<Long, String> of(Collection<Long> members);
}
