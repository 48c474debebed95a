package org.kapwa.library;

import java.util.List;
import org.kapwa.vocabulary.Label;

/// What a resource's page says of it beside title and abstract, in the reader's words.
///
/// @param type none where the contributor named none
/// @param licenceUrl where the licence can be read, or empty
record Facts(
        List<Label> type,
        List<Label> audiences,
        Label licence,
        String licenceUrl,
        List<Label> countries,
        List<Label> themes) {}
