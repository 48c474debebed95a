package org.kapwa;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void aModuleUsesOnlyWhatItSaysItUsesAndOnlyThroughItsFace() {
        ApplicationModules.of(Kapwa.class).verify();
    }
}
