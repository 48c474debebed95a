package org.kapwa.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChildProcessTest {

    @Test
    void whoReadsHostileFilesKnowsNoSettings() {
        var process = new ProcessBuilder();
        process.environment().put("KAPWA_DATABASE_URL", "jdbc:postgresql://db/kapwa?password=secret");
        process.environment().put("AWS_SECRET_ACCESS_KEY", "secret");

        assertThat(ChildProcess.knowingNothing(process).environment())
                .containsKey("PATH")
                .doesNotContainValue("secret")
                .doesNotContainKey("KAPWA_DATABASE_URL");
    }
}
