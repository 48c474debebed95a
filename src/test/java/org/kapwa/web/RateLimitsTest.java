package org.kapwa.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitsTest {

    private static final Limit ONCE = new Limit("once", 1, Duration.ofHours(1));

    @Test
    void everyoneHasALimitOfTheirOwn() {
        var limits = new RateLimits(1);
        limits.spend(ONCE, "a@example.org");

        assertThatCode(() -> limits.spend(ONCE, "b@example.org")).doesNotThrowAnyException();
        assertThatThrownBy(() -> limits.spend(ONCE, "a@example.org")).isInstanceOf(TooMany.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8:0:7:1:2:3:4", "2001:db8:0:7::9", "2001:DB8::7:0:0:0:1"})
    void aWholeNetworkOfIpv6IsOneAddressHoweverItIsWritten(String address) {
        assertThat(RateLimits.address(address)).isEqualTo(RateLimits.address("2001:db8:0:7:0:0:0:1"));
    }

    @Test
    void otherAddressesAreToldApart() {
        assertThat(Stream.of("2001:db8:0:8::1", "2001:db8::1", "203.0.113.9", "203.0.113.10", "unknown").map(RateLimits::address))
                .doesNotHaveDuplicates()
                .doesNotContain(RateLimits.address("2001:db8:0:7::1"));
    }

    @Test
    void namesTooLongToBeOneAreNotRemembered() {
        var limits = new RateLimits(1);
        limits.spend(ONCE, "A".repeat(2_000_000));

        assertThatThrownBy(() -> limits.spend(ONCE, "B".repeat(2_000_000))).isInstanceOf(TooMany.class);
    }
}
