package org.kapwa.web;

import java.util.Optional;

/// Knows which viewer holds a session cookie, as of this moment: a session ended or a role taken away counts at once.
public interface SessionStore {

    Optional<Viewer> viewerOf(String cookie);
}
