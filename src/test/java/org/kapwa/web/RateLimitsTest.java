package org.kapwa.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final Limit ONCE = new Limit("once", 1, Duration.ofHours(1));

    @Test
    void everyoneHasALimitOfTheirOwn() {
        var limits = new RateLimits(1);
        limits.spend(ONCE, "a@example.org");

        assertThatCode(() -> limits.spend(ONCE, "b@example.org")).doesNotThrowAnyException();
        assertThatThrownBy(() -> limits.spend(ONCE, "a@example.org")).isInstanceOf(TooMany.class);
    }

    @Test
    void namesTooLongToBeOneAreNotRemembered() {
        var limits = new RateLimits(1);
        limits.spend(ONCE, "A".repeat(2_000_000));

        assertThatThrownBy(() -> limits.spend(ONCE, "B".repeat(2_000_000))).isInstanceOf(TooMany.class);
    }
}
