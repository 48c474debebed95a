package org.kapwa.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.web.Changed;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

class OwnResourcesTest {

    private final RunningSite site = RunningSite.shared();

    @Test
    void whatAHostPublishedMeanwhileIsNotDestroyed() {
        var number = site.bean(JdbcClient.class)
                .sql("""
                        insert into resource (state, contributor, title, begun_at, changed_at, submitted_at)
                        values ('submitted', :member, 'Seen before', now(), now(), now())
                        returning id
                        """)
                .param("member", site.member("Amina").id())
                .query(Long.class)
                .single();
        var asSeen = site.bean(Resources.class).all(List.of(number)).getFirst();

        site.signedIn(site.member("Hoda", Role.HOST)).post("/library/" + number + "/publication");

        assertThatThrownBy(() -> site.bean(OwnResources.class).remove(asSeen)).isInstanceOf(Changed.class);
        assertThat(site.visitor().get("/library/" + number).statusCode()).isEqualTo(301);
    }
}
