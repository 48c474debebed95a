package org.kapwa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.RunningSite;
import org.kapwa.web.Problems;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What may be a password (ASVS 6.2), and how its hash is kept.
class PasswordsTest {

    private static final String LONG = "one heron, two herons and three quiet herons walk along the lake";

    private final RunningSite site = RunningSite.shared();

    @ParameterizedTest
    @ValueSource(strings = {
        "just lowercase words", "739184620573", "KJWQXZPLMVBT", "!?&%§/()=*~#", "كلمات قليلة طويلة", "ខ្ញុំចូលចិត្តដើរលេង", "🦢🌿🛶 on the lake"
    })
    void anyCharactersWillDoIfThereAreTwelve(String password) {
        assertThat(problems(password).any()).isFalse();
    }

    @Test
    void elevenAreTooFewAndSixtyFourOrTwoHundredAreNotTooMany() {
        assertThat(problems("kjwqxzplmvb").any()).isTrue();
        assertThat(problems("kjwqxzplmvbt").any()).isFalse();
        assertThat(LONG).hasSize(64);
        assertThat(problems(LONG).any()).isFalse();
        assertThat(problems(LONG.repeat(3)).any()).isFalse();
        assertThat(problems(LONG.repeat(4)).any()).isTrue();
    }

    @Test
    void allOfALongPasswordCounts() {
        var passwords = site.bean(Passwords.class);
        var hash = passwords.hash(LONG.repeat(3));

        assertThat(passwords.matches(LONG.repeat(3), hash)).isTrue();
        assertThat(passwords.matches(LONG.repeat(3) + "!", hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"passwordpassword", "password1234", "qwerty123456", "Amina Example", "aaaaaaaaaaaaaaaa", "kapwa is lovely"})
    void whatAnybodyWouldTryIsRefused(String password) {
        assertThat(problems(password).any()).isTrue();
    }

    @Test
    void whatWasHashedWithOtherSettingsIsHashedAnewAtSignIn() {
        var member = site.member("Amina renews");
        var old = String.valueOf(new Passwords(32, site.bean(BreachedPasswords.class)).hash(RunningSite.PASSWORD));
        site.bean(JdbcClient.class)
                .sql("update member set password_hash = :old where id = :id")
                .param("old", old)
                .param("id", member.id())
                .update();

        site.signedIn(member);

        assertThat(hashOf(member)).startsWith("$argon2id$v=19$m=64,t=2,p=1$").isNotEqualTo(old);
        site.signedIn(member);
    }

    @Test
    void whatTheOperatorsListHoldsIsRefusedAndSaidWhy(@TempDir Path folder) throws Exception {
        var sha1 = java.security.MessageDigest.getInstance("SHA-1").digest("seven slow rivers meet".getBytes("UTF-8"));
        var file = Files.writeString(folder.resolve("list.txt"), java.util.HexFormat.of().withUpperCase().formatHex(sha1) + ":7\r\n");

        try (var careful = RunningSite.with("--kapwa.breached-passwords=" + file)) {
            var known = careful.visitor().post(
                    "/register", "name", "Nia", "email", "nia@example.org", "password", "seven slow rivers meet");
            var other = careful.visitor().post(
                    "/register", "name", "Nia", "email", "nia@example.org", "password", RunningSite.PASSWORD);

            assertThat(known.statusCode()).isEqualTo(422);
            assertThat(known.body()).contains("known from a breach elsewhere", "value=\"nia@example.org\"");
            assertThat(other.statusCode()).isLessThan(400);
        }
    }

    private Problems problems(String password) {
        var problems = Problems.none();
        site.bean(Passwords.class).judge("password", password, "Amina Example", "amina@example.org", problems);
        return problems;
    }

    private String hashOf(Member member) {
        return site.bean(JdbcClient.class)
                .sql("select password_hash from member where id = :id")
                .param("id", member.id())
                .query(String.class)
                .single();
    }
}
