package org.kapwa.texts;

import java.io.IOException;

/// A file cannot be read as text: it is locked with a password, or broken.
public class Unreadable extends IOException {

    private static final long serialVersionUID = 1;

    private final boolean isLocked;

    Unreadable(boolean isLocked, Throwable why) {
        super(why);
        this.isLocked = isLocked;
    }

    public boolean isLocked() {
        return isLocked;
    }
}
