package org.kapwa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/// How much a whole site may hold.
class QuotaTest {

    private static final DataSize PLENTY = DataSize.ofGigabytes(1);

    private final RunningSite site = RunningSite.shared();
    private final JdbcClient db = site.bean(JdbcClient.class);
    private final long member = site.member("Bringer").id();

    @Test
    void aFullSiteTakesNothingMoreAndChargesNobodyForIt() {
        var full = quota(DataSize.ofBytes(1));

        assertThatThrownBy(() -> full.spend(member, 10)).isInstanceOf(OverQuota.class).hasMessageContaining("storage.quota.site");
        assertThat(db.sql("select count(*) from brought where member = :member").param("member", member).query(Long.class).single())
                .isZero();
    }

    @Test
    void whatStillFitsIsTaken() {
        assertThatCode(() -> quota(PLENTY).spend(member, 10)).doesNotThrowAnyException();
        assertThatThrownBy(() -> quota(PLENTY).spend(member, PLENTY.toBytes())).isInstanceOf(OverQuota.class);
    }

    @Test
    void aSiteWithoutALimitTakesAnything() {
        assertThatCode(() -> quota(DataSize.ofBytes(0)).spend(member, 10_000_000_000L)).doesNotThrowAnyException();
    }

    private Quota quota(DataSize most) {
        return new Quota(db, Clock.systemUTC(), DataSize.ofTerabytes(1), most);
    }
}
