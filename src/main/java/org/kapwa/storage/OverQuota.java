package org.kapwa.storage;

import org.kapwa.web.NotAllowed;

/// There is no room for a file: the member has brought much today, or the site is full.
public class OverQuota extends NotAllowed {

    OverQuota(String key) {
        super(key);
    }
}
