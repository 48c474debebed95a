package org.kapwa.library;

import org.kapwa.vocabulary.Label;

/// What goes along with a resource where it is taken away from the site: its whole abstract, whose it is, and on what terms
/// others may use it. Of a withdrawn one there is no abstract.
///
/// @param licenceUrl where the licence can be read, or empty
public record Imprint(String summary, String authors, Label licence, String licenceUrl) {

    static Imprint of(Resource resource, Facts facts) {
        var details = resource.details();
        return new Imprint(
                resource.state() == State.WITHDRAWN ? "" : details.summary(),
                details.authors(),
                facts.licence(),
                facts.licenceUrl());
    }
}
