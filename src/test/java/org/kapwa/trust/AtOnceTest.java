package org.kapwa.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.kapwa.Mailbox;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The same act sent 64 times in one moment, as impatient fingers and retrying phones send it: it is done once, and what may be
/// done often is whole each time.
class AtOnceTest {

    private static final int TIMES = 64;

    private final RunningSite site = RunningSite.shared();
    private final JdbcClient db = site.bean(JdbcClient.class);
    private final Member amina = site.member("Amina at once");
    private final Visitor contributor = site.signedIn(amina);
    private final String word = "atonce" + System.nanoTime();

    @Test
    void aResourceIsPublishedOnceAndItsContributorToldOnce() throws Exception {
        var id = begun();
        submit(id, word);
        var hosts = visitors(site.member("Hoda at once", Role.HOST));

        var answers = together(i -> hosts.get(i).post("/library/" + id + "/publication"));

        assertThat(withStatus(303, answers)).isEqualTo(TIMES);
        assertThat(new Mailbox(site).subjects(amina.email())).hasSize(1);
    }

    @Test
    void aNoteIsWrittenOnceAndSentOnce() throws Exception {
        var id = begun();
        submit(id, word);
        var hosts = visitors(site.member("Hoda who asks at once", Role.HOST));

        var answers = together(i -> hosts.get(i).post("/library/" + id + "/notes", "field", "year", "text", "Which year?"));

        assertThat(withStatus(303, answers) + withStatus(429, answers)).isEqualTo(TIMES);
        assertThat(db.sql("select count(*) from resource_note where resource = :id")
                        .param("id", Long.valueOf(id))
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(new Mailbox(site).subjects(amina.email())).hasSize(1);
    }

    @Test
    void ofManyEditsOfOneVersionOneIsTakenAndNoneOverwritesIt() throws Exception {
        var id = begun();

        var answers = together(i -> save(id, word + " title " + i));

        assertThat(withStatus(303, answers)).isOne();
        assertThat(withStatus(409, answers)).isEqualTo(TIMES - 1);
        var taken = title(id);
        for (var i = 0; i < TIMES; i++) {
            if (answers.get(i).statusCode() == 303) {
                assertThat(taken).isEqualTo(word + " title " + i);
            } else {
                assertThat(answers.get(i).body()).contains(word + " title " + i, "Saved now: " + taken);
            }
        }
    }

    @Test
    void manyWhoComeBackAfterAWhileAreAllAnswered() throws Exception {
        var returning = visitors(amina);
        db.sql("update session set seen_at = now() - interval '1 hour' where member = :id")
                .param("id", amina.id())
                .update();

        var answers = together(i -> returning.get(i).get("/me"));

        assertThat(withStatus(200, answers)).isEqualTo(TIMES);
    }

    @Test
    void anAddressConfirmedManyTimesIsOneAccount() throws Exception {
        var email = word + "@example.org";
        site.visitor().post("/register", "name", "Amina again", "email", email, "password", RunningSite.PASSWORD);
        var link = new Mailbox(site).link(email, "/register/");

        var answers = together(_ -> site.visitor().post(link));

        assertThat(withStatus(303, answers) + withStatus(200, answers)).isOne();
        assertThat(count("select count(*) from member where email = :key", email)).isOne();
    }

    @Test
    void whatIsSavedAndFollowedManyTimesIsThereOnce() throws Exception {
        var id = begun();
        submit(id, word);
        site.signedIn(site.member("Hoda at once", Role.HOST)).post("/library/" + id + "/publication");
        var other = site.member("Otto at once");
        var many = visitors(other);

        var saved = together(i -> many.get(i).post("/me/saved", "resource", id));
        var followed = together(i -> many.get(i).post("/people/" + amina.handle() + "/follow"));

        assertThat(withStatus(303, saved)).isEqualTo(TIMES);
        assertThat(withStatus(303, followed)).isEqualTo(TIMES);
        assertThat(many.getFirst().get("/me/saved").body()).containsOnlyOnce(">" + word + "<");
        assertThat(count("select count(*) from following where follower = :key", other.id())).isOne();
    }

    @Test
    void oneFileBroughtManyTimesIsWholeInEachDraft() throws Exception {
        var many = visitors(amina);
        var content = ("Breathe. " + word).getBytes(java.nio.charset.StandardCharsets.UTF_8);

        var answers = together(i -> many.get(i).upload("/library", "guide.txt", content, "link", ""));

        assertThat(withStatus(303, answers)).isEqualTo(TIMES);
        for (var answer : answers) {
            var draft = Visitor.location(answer).replaceAll("\\D+(\\d+).*", "$1");
            assertThat(contributor.bytes("/library/" + draft + "/files/1/guide.txt").body()).isEqualTo(content);
        }
    }

    private String begun() {
        return Visitor.location(contributor.post("/library", "link", "https://example.org/" + word)).replaceAll("\\D+(\\d+).*", "$1");
    }

    private void submit(String id, String title) {
        var told = contributor.post("/library/" + id + "/submission", fields(title));
        assertThat(told.statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> save(String id, String title) {
        return contributor.post("/library/" + id + "/draft", fields(title));
    }

    private String[] fields(String title) {
        return new String[] {
            "version", "1", "title", title, "summary", "About it.", "type", "manual", "languages", "en", "licence", "unknown",
            "link", "https://example.org/" + word
        };
    }

    private String title(String id) {
        return db.sql("select title from resource where id = :id")
                .param("id", Long.parseLong(id))
                .query(String.class)
                .single();
    }

    private long count(String sql, Object key) {
        return db.sql(sql).param("key", key).query(Long.class).single();
    }

    /// The same member in as many browsers.
    private List<Visitor> visitors(Member member) {
        var visitors = new ArrayList<Visitor>();
        for (var i = 0; i < TIMES; i++) {
            visitors.add(site.signedIn(member));
        }
        return visitors;
    }

    private static long withStatus(int status, List<HttpResponse<String>> answers) {
        return answers.stream().filter(answer -> answer.statusCode() == status).count();
    }

    /// All acts begin in the same moment.
    private static List<HttpResponse<String>> together(IntFunction<HttpResponse<String>> act) throws Exception {
        var start = new CountDownLatch(TIMES);
        var acts = new ArrayList<Callable<HttpResponse<String>>>();
        for (var i = 0; i < TIMES; i++) {
            var number = i;
            acts.add(() -> {
                start.countDown();
                start.await();
                return act.apply(number);
            });
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<HttpResponse<String>>();
            for (Future<HttpResponse<String>> done : pool.invokeAll(acts)) {
                answers.add(done.get());
            }
            return answers;
        }
    }
}
