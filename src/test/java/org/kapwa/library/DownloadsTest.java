package org.kapwa.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.kapwa.people.Circles;
import org.kapwa.people.People;
import org.kapwa.people.Profile;
import org.kapwa.people.ProfileField;
import org.kapwa.places.Countries;
import org.kapwa.web.Circle;
import org.kapwa.web.Role;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/// How often a resource was fetched, and from where, as far as members tell it.
class DownloadsTest {

    private static final String PHONE = "Mozilla/5.0 (Android 10) Firefox/140";

    private final RunningSite site = RunningSite.shared();
    private final JdbcClient db = site.bean(JdbcClient.class);
    private final Member amina = site.member("Amina");
    private final long resource = published();

    @ParameterizedTest
    @CsvSource({"PUBLIC, NRU", "MEMBERS, NRU", "ME, ??"})
    void oneCountsUnderTheCountryThatTheMemberShows(Circle circle, String country) {
        fetch(site.signedIn(livingIn("NRU", circle)));

        assertThat(counted()).containsExactly(country);
    }

    @Test
    void whoNamesNoCountryOrIsNotSignedInComesFromNowhere() {
        fetch(site.visitor());
        fetch(site.signedIn(site.member("Silent")));

        assertThat(counted()).containsExactly("??");
        assertThat(site.bean(Downloads.class).of(resource)).isEqualTo(2);
    }

    @Test
    void nothingSaysWhoItWas() {
        assertThat(db.sql("select column_name from information_schema.columns where table_name = 'download_count'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("resource", "day", "country", "times");
    }

    @Test
    void aCountryIsNamedToContributorAndHostsWhereItSinglesNobodyOut() {
        for (var member = 0; member < 5; member++) {
            fetch(site.signedIn(livingIn("PLW", Circle.MEMBERS)));
        }
        livingIn("NIU", Circle.MEMBERS);
        count("NIU", 7);
        count("PLW", 1);
        for (var member = 0; member < 5; member++) {
            livingIn("FRO", Circle.MEMBERS);
        }
        count("FRO", 4);
        count("??", 3);

        for (var who : List.of(site.signedIn(amina), site.signedIn(site.member("Hoda", Role.HOST)))) {
            assertThat(page(who))
                    .contains("Palau: 6", "Other countries: 11", "Country not told: 3")
                    .doesNotContain("Niue", "Faroe");
        }
        for (var who : List.of(site.visitor(), site.signedIn(site.member("Other")))) {
            assertThat(page(who)).contains("<dd>20</dd>").doesNotContain("Palau", "Other countries", "Country not told");
        }
    }

    @Test
    void thePersonWhoComesAgainAfterHalfAMinuteCountsAgain() {
        var now = new Instant[] {Instant.parse("2026-12-01T10:00:00Z")};
        var downloads = new Downloads(db, moving(now), site.bean(People.class), site.bean(Countries.class));

        note(downloads);
        now[0] = now[0].plus(Duration.ofSeconds(29));
        note(downloads);
        assertThat(downloads.of(resource)).isEqualTo(1);

        now[0] = now[0].plus(Duration.ofSeconds(2));
        note(downloads);
        assertThat(downloads.of(resource)).isEqualTo(2);
    }

    private static Clock moving(Instant[] now) {
        return new Clock() {
            @Override
            public Instant instant() {
                return now[0];
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private void note(Downloads downloads) {
        var request = new MockHttpServletRequest("GET", "/library/" + resource + "/files/1/guide.txt");
        request.addHeader("User-Agent", PHONE);
        downloads.note(resource, Viewer.ANONYMOUS, request);
    }

    private Member livingIn(String country, Circle circle) {
        var member = site.member("Islander");
        var circles = new EnumMap<ProfileField, Circle>(ProfileField.class);
        circles.put(ProfileField.COUNTRY, circle);
        site.bean(People.class).introduce(new Profile(
                member.id(), 0, "", "", country, List.of(), List.of(), List.of(), "", "", List.of(), null,
                new Circles(circles), null));
        return member;
    }

    private void fetch(Visitor who) {
        var path = site.bean(ResourceFiles.class).of(resource).getFirst().path();
        assertThat(who.bytes(path, "User-Agent", PHONE).statusCode()).isEqualTo(200);
    }

    private void count(String country, int times) {
        db.sql("""
                        insert into download_count values (:resource, current_date, :country, :times)
                        on conflict (resource, day, country) do update set times = download_count.times + :times
                        """)
                .param("resource", resource)
                .param("country", country)
                .param("times", times)
                .update();
    }

    private List<String> counted() {
        return db.sql("select country from download_count where resource = :resource")
                .param("resource", resource)
                .query(String.class)
                .list();
    }

    private String page(Visitor who) {
        return who.get(Visitor.location(who.get("/library/" + resource))).body();
    }

    private long published() {
        var begun = Visitor.location(site.signedIn(amina).upload("/library", "guide.txt", ("Breathe. " + UUID.randomUUID()).getBytes()));
        var id = Long.parseLong(begun.replaceAll("\\D", ""));
        db.sql("update resource set state = 'published', title = 'Breathing', published_at = now() where id = :id")
                .param("id", id)
                .update();
        return id;
    }
}
