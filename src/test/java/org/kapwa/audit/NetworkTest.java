package org.kapwa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.0/24",
        "127.0.0.1, 127.0.0.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:0:0:0:0:0/48",
        "::ffff:192.0.2.77, 192.0.2.0/24",
        "'', ''",
        "not-an-address, ''",
        "example.org, ''"
    })
    void anAddressIsKeptOnlyAsANetwork(String address, String network) {
        assertThat(Network.of(address).text()).isEqualTo(network);
    }
}
