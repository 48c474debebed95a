package org.kapwa.inspection;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks the scanner that an operator has set up, by the policy that the operator has chosen.
@Component
public class Scanner {

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);

    private enum Policy {
        OFF,
        PREFER,
        REQUIRE
    }

    private final Policy policy;
    private final Clamd clamd;

    /// @param policy `off`, `prefer` or `require`
    /// @param address of clamd, as `host:port`
    @Autowired
    Scanner(@Value("${kapwa.scan}") String policy, @Value("${kapwa.clamd}") String address) {
        this(policy, address, Clamd.USUAL_MILLISECONDS);
    }

    Scanner(String policy, String address, int milliseconds) {
        this.policy = Policy.valueOf(policy.toUpperCase(java.util.Locale.ROOT));
        this.clamd = Clamd.at(this.policy == Policy.OFF ? "localhost:0" : address).thinking(milliseconds);
    }

    public boolean isOn() {
        return policy != Policy.OFF;
    }

    public Scan scan(Path file) {
        if (!isOn()) {
            return Scan.OFF;
        }
        try {
            return clamd.scan(file);
        } catch (IOException down) {
            LOG.warn("the scanner did not answer: {}", down.getMessage());
            return Scan.UNSCANNED;
        }
    }

    /// Whether a file that was not scanned is held back.
    boolean holdsBack(Scan scan) {
        return scan == Scan.UNSCANNED && policy == Policy.REQUIRE;
    }
}
