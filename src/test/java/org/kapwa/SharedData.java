package org.kapwa;

import java.nio.file.Path;

/// Real input that lies beside the project and is not part of it; tests on it run where it is.
public final class SharedData {

    private SharedData() {}

    /// A folder of it, in `../shared/data` unless `-Dshared.data` names another place.
    public static Path folder(String name) {
        return Path.of(System.getProperty("shared.data", "../shared/data")).resolve(name);
    }
}
