package org.kapwa;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/// The whole application: one process, one jar, a module a package. `operations` starts it.
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Kapwa")
public class Kapwa {}
