package org.kapwa.operations;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where an installation's data is: where the option says, else the environment, else here.
final class HomeFolder {

    private HomeFolder() {}

    /// @param named what the option says, if it is there
    static Path of(@Nullable Path named) {
        return named == null ? fromEnvironment() : named;
    }

    private static Path fromEnvironment() {
        var named = System.getenv("KAPWA_HOME");
        return Path.of(named == null || named.isBlank() ? "home" : named);
    }
}
