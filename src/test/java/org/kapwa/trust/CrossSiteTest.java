package org.kapwa.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.web.Authorisation;
import org.kapwa.web.Role;
import org.kapwa.web.Route;

/// No page of another site makes a reader act here.
class CrossSiteTest {

    /// What browsers tell of a policy changes nothing for anybody.
    private static final String REPORTS = "/csp-reports";

    private final RunningSite site = RunningSite.shared();

    @Test
    void noActIsDoneForAPageOfAnotherOrigin() {
        var stage = new Stage(site);
        for (var row : acts()) {
            var answer = stage.visitor("administrator").postAs("https://elsewhere.example", stage.path(row));

            assertThat(answer.statusCode()).as(row.pattern().getPatternString()).isEqualTo(403);
        }
        stage.close();
    }

    @Test
    void noActOfASignedInReaderIsDoneWithoutItsToken() {
        var stage = new Stage(site);
        for (var row : acts()) {
            var path = stage.path(row);
            if (path.startsWith("/") && !path.equals(REPORTS)) {
                assertThat(stage.visitor("administrator").postWithoutToken(path).statusCode())
                        .as(row.pattern().getPatternString())
                        .isEqualTo(403);
            }
        }
        stage.close();
    }

    @Test
    void aTokenOfOneSessionIsNoUseInAnother() {
        var host = site.signedIn(site.member("Hoda Twice", Role.HOST));
        var stranger = site.signedIn(site.member("Someone Else"));

        var answer = host.postWithToken(stranger.token(), "/look");
        assertThat(answer.body()).contains("This form was opened before you signed in or out");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private List<Route> acts() {
        var acts = new ArrayList<Route>();
        for (var row : site.bean(Authorisation.class).routes()) {
            if (!row.method().equals("GET")) {
                acts.add(row);
            }
        }
        return acts;
    }
}
