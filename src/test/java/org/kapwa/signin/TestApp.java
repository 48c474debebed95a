package org.kapwa.signin;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A member's authenticator app, set up through the pages that people use.
final class TestApp {

    private static final Pattern CODE = Pattern.compile("<code class=\"secret\" dir=\"ltr\">([^<]+)</code>");

    private final RunningSite site;
    private final Member member;

    TestApp(RunningSite site, Member member) {
        this.site = site;
        this.member = member;
    }

    /// Sets the app up in a browser of its own.
    ///
    /// @return the recovery codes
    List<String> setUp() {
        return setUp(site.signedIn(member));
    }

    List<String> setUp(Visitor browser) {
        browser.post("/me/second-factor");
        browser.get("/me/second-factor/app");
        var answer = browser.post("/me/second-factor/app", "code", code(0));
        if (answer.statusCode() != 200) {
            throw new AssertionError("setting up answered " + answer.statusCode());
        }
        letTheCodeBeUsedAgain();
        return CODE.matcher(answer.body()).results().map(found -> found.group(1)).toList();
    }

    /// The code that the app shows now, or so many steps later.
    String code(int stepsLater) {
        var secret = site.bean(JdbcClient.class)
                .sql("select secret from authenticator_app where member = :member")
                .param("member", member.id())
                .query((row, _) -> row.getBytes(1))
                .single();
        return new Totp(secret).code(Totp.stepAt(Instant.now()) + stepsLater);
    }

    /// As if the half minute since the last code had passed.
    void letTheCodeBeUsedAgain() {
        site.bean(JdbcClient.class)
                .sql("update authenticator_app set last_step = last_step - 2 where member = :member")
                .param("member", member.id())
                .update();
    }
}
