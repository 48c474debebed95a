package org.kapwa.search;

import org.kapwa.web.VitalSign;

/// Whether the search index takes what changes: not while its disk is full.
record IndexSign(SearchIndex index) implements VitalSign {

    @Override
    public String name() {
        return "index";
    }

    @Override
    public boolean isWell() {
        return index.isWell();
    }
}
