package org.kapwa.storage;

import org.kapwa.RunningSite;

/// Does at once what a site does every minute.
public final class ScanNow {

    private ScanNow() {}

    public static void on(RunningSite site) {
        site.bean(Rescans.class).run();
    }
}
