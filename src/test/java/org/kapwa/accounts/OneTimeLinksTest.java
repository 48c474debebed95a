package org.kapwa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.accounts.OneTimeLink.Purpose;

/// The pages have other defences besides, a cookie that goes and a password that changes; a link works once without them.
class OneTimeLinksTest {

    private final RunningSite site = RunningSite.shared();
    private final OneTimeLinks links = site.bean(OneTimeLinks.class);
    private final Member amina = site.member("Amina once");
    private final Secret browser = Secret.fresh();
    private final Secret secret = links.make(new OneTimeLink(Purpose.SIGN_IN, amina.id(), browser, "", "/library"));

    @Test
    void itIsUsedUpByTheFirst() {
        assertThat(links.use(Purpose.SIGN_IN, secret, browser)).isPresent();

        assertThat(links.use(Purpose.SIGN_IN, secret, browser)).isEmpty();
        assertThat(links.find(Purpose.SIGN_IN, secret)).isEmpty();
    }

    @Test
    void ofManyAtOnceOneUsesIt() throws Exception {
        Callable<Optional<OneTimeLink>> use = () -> links.use(Purpose.SIGN_IN, secret, browser);
        var used = 0;

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(Collections.nCopies(8, use))) {
                used += answer.get().isPresent() ? 1 : 0;
            }
        }

        assertThat(used).isEqualTo(1);
    }

    @Test
    void itIsOfNoUseForAnotherPurposeOrInAnotherBrowser() {
        assertThat(links.use(Purpose.PASSWORD, secret, browser)).isEmpty();
        assertThat(links.use(Purpose.SIGN_IN, secret, Secret.fresh())).isEmpty();

        assertThat(links.use(Purpose.SIGN_IN, secret, browser)).isPresent();
    }
}
