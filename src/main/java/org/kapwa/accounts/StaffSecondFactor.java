package org.kapwa.accounts;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Whether staff roles count only in sessions that began with two factors (`required`), or a second factor is merely
/// offered to staff as to everyone (`offered`).
@ConfigurationProperties("kapwa.signin")
record StaffSecondFactor(Rule staffSecondFactor) {

    enum Rule {
        REQUIRED,
        OFFERED
    }

    boolean isRequired() {
        return staffSecondFactor == Rule.REQUIRED;
    }
}
