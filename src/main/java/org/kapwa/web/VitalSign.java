package org.kapwa.web;

/// Something without which the site cannot do its work, as whatever watches the process asks at `/readyz`.
public interface VitalSign {

    /// One word: `database`, `files`, `index`.
    String name();

    boolean isWell();
}
