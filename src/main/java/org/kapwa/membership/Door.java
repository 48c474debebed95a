package org.kapwa.membership;

import java.util.List;
import org.kapwa.web.Authorisation;
import org.kapwa.web.Viewer;

/// A page that a list of pages leads to.
///
/// @param key the key of the sentence that names it
record Door(String path, String key) {

    /// The doors that are built and open to a viewer, as the authorisation file has them.
    static List<Door> open(List<Door> doors, Authorisation authorisation, Viewer viewer) {
        return doors.stream()
                .filter(door -> authorisation.opens(viewer, door.path))
                .toList();
    }
}
