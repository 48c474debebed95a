package org.kapwa.library;

import java.util.List;
import org.kapwa.storage.StoredFile;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;

/// What came of the files of one form.
record ArrivedFiles(List<Kept> kept, Refusals refusals) {

    /// @param name that fits what was kept
    /// @param upload its number when it came in pieces, otherwise empty
    record Kept(StoredFile stored, String name, String upload) {}

    Problems problems(Reader reader) {
        return refusals.problems(kept.size() + refusals.all().size() > 1, reader);
    }
}
