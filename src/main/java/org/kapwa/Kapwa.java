package org.kapwa;

import org.kapwa.operations.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/// The whole application: one process, one jar, a module a package. `./kapwa help` lists what it can be told to do.
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Kapwa")
public class Kapwa {

    public static void main(String[] arguments) {
        System.exit(CommandLine.run(arguments));
    }
}
