package org.kapwa.operations;

import java.nio.file.Path;

/// Where an installation's data is when no option says so.
final class HomeFolder {

    private HomeFolder() {}

    static Path fromEnvironment() {
        var named = System.getenv("KAPWA_HOME");
        return Path.of(named == null || named.isBlank() ? "home" : named);
    }
}
