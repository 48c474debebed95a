package org.kapwa.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kapwa.Mailbox;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.Waiting;
import org.kapwa.web.Authorisation;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What someone may not see is absent everywhere: closed things carry random words, and nobody lower finds one on any
/// page, in any count, suggestion, feed, file or header, in a letter or in the copy of their data.
class CanaryTest {

    private static final int MOST_PAGES = 600;
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"");

    private static RunningSite site;
    private static Canaries canaries;

    @BeforeAll
    static void plant() {
        site = RunningSite.shared();
        canaries = new Canaries(site);
    }

    @Test
    void aPasserByFindsNothingClosed() {
        assertThat(leaks(site.visitor(), word -> true)).isEmpty();
    }

    @Test
    void anotherMemberFindsNothingClosed() {
        assertThat(leaks(site.signedIn(site.member("Meron Looks")), CanaryTest::isClosedToMembers)).isEmpty();
    }

    @Test
    void aModeratorFindsNothingClosed() {
        assertThat(leaks(site.signedIn(site.member("Mateo Looks", Role.MODERATOR)), CanaryTest::isClosedToMembers)).isEmpty();
    }

    @Test
    void aHostFindsSubmissionsButNoDraftAndNoPrivateCollection() {
        var host = site.signedIn(site.member("Hoda Looks", Role.HOST));

        assertThat(leaks(host, CanaryTest::isClosedToHosts)).isEmpty();
    }

    /// The walk would find a leak: where somebody may see a thing, it meets that thing's words.
    @Test
    void whoMayReadTheClosedThingsMeetsThemOnTheSameWalk() {
        var host = site.signedIn(site.member("Hoda Meets", Role.HOST));

        assertThat(leaks(host, meaning -> meaning.contains("submitted")))
                .anyMatch(leak -> leak.startsWith("/desk "))
                .anyMatch(leak -> leak.startsWith("/search?"))
                .anyMatch(leak -> leak.startsWith("/search/suggestions?"));
    }

    @Test
    void aLetterTellsOnlyWhatItsReaderMaySee() {
        var hoda = site.member("Hoda Hears", Role.HOST);
        site.bean(JdbcClient.class)
                .sql("update scheduled_tasks set execution_time = now() where task_name = 'tell-hosts-what-waits'")
                .update();
        Waiting.until(Duration.ofSeconds(20), () -> !new Mailbox(site).subjects(hoda.email()).isEmpty());

        assertThat(told(new Mailbox(site).text(hoda.email()))).contains("title of a submitted resource");
        assertThat(told(new Mailbox(site).text(canaries.keeper().email()))).contains("note on a published resource");
        assertThat(lettersTo("r.role is null")).isEmpty();
        assertThat(lettersTo("r.role is not null")).noneMatch(CanaryTest::isClosedToHosts);
    }

    @Test
    void aCopyOfOnesDataHoldsNothingThatIsClosedToOneself() {
        assertThat(told(copy(canaries.owner()))).contains("title of a draft resource", "text of a draft resource", "title of a private collection");
        assertThat(told(copy(canaries.reader()))).isEmpty();
        assertThat(told(copy(canaries.host()))).noneMatch(CanaryTest::isClosedToHosts);
    }

    private static String copy(Visitor member) {
        var answer = member.postForBytes("/me/data/copy");
        assertThat(answer.statusCode()).isEqualTo(200);
        return text(answer.body());
    }

    /// What is told to others than the keeper.
    ///
    /// @param recipients a condition on `r.role`, which staff have
    private static List<String> lettersTo(String recipients) {
        var letters = site.bean(JdbcClient.class)
                .sql("""
                        select l.subject || ' ' || l.text
                          from mail l
                          left join member m on m.email = l.recipient
                          left join member_role r on r.member = m.id and r.role in ('host', 'administrator')
                         where l.recipient <> :keeper
                           and %s
                        """.formatted(recipients))
                .param("keeper", canaries.keeper().email())
                .query(String.class)
                .list();
        return told(String.join("\n", letters));
    }

    /// What the words mean that stand in a text.
    private static List<String> told(String text) {
        return canaries.words().entrySet().stream()
                .filter(word -> text.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isClosedToMembers(String meaning) {
        return !meaning.startsWith("members-only");
    }

    private static boolean isClosedToHosts(String meaning) {
        return meaning.contains("draft") || meaning.contains("private");
    }

    private List<String> leaks(Visitor visitor, Predicate<String> closed) {
        var leaks = new ArrayList<String>();
        var seen = new HashSet<String>();
        var seeds = seeds();
        var open = new ArrayDeque<>(seeds);
        while (!open.isEmpty() && seen.size() < MOST_PAGES) {
            var path = open.poll();
            if (seen.add(path) && !path.equals("/signout")) {
                look(path, visitor, closed, leaks, open);
            }
        }
        System.out.printf(
                "canaries: %d addresses asked, %d known ones left out, %d leaks%n",
                seen.size(), open.size(), leaks.size());
        assertThat(seen).containsAll(seeds);
        return leaks;
    }

    private void look(
            String path, Visitor visitor, Predicate<String> closed, List<String> leaks, Deque<String> open) {
        var answer = visitor.bytes(path);
        var text = text(answer.body()) + answer.headers().map();
        canaries.words().forEach((word, meaning) -> {
            var onlyRepeatsTheAddress = path.contains(word) && answer.statusCode() == 404;
            if (closed.test(meaning) && text.contains(word) && !onlyRepeatsTheAddress) {
                leaks.add(path + " tells the " + meaning);
            }
        });
        // the way back through sign-in repeats the address that was asked, and shows the same form for each
        LINK.matcher(text).results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(link -> !link.contains("lang=") && !link.contains("?next="))
                .forEach(open::add);
    }

    /// What stands in an answer, and in the files of one that is packed.
    private static String text(byte[] body) {
        var text = new StringBuilder(new String(body, StandardCharsets.UTF_8));
        try (var packed = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (var entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                text.append(entry.getName()).append(new String(packed.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// The front doors, the addresses of the closed things, and a search in every place for the beginning of each word
    /// and for the open words beside them.
    private Set<String> seeds() {
        var seeds = new HashSet<>(canaries.addresses());
        for (var route : site.bean(Authorisation.class).routes()) {
            var pattern = route.pattern().getPatternString();
            if (route.method().equals("GET") && !pattern.contains("{")) {
                seeds.add(pattern);
            }
        }
        for (var place : List.of("/search?q=", "/library?q=", "/search/suggestions?q=", "/library.csv?q=", "/search.ris?q=", "/people?q=")) {
            seeds.add(place + "%22Closed+words%22");
            canaries.words().keySet().forEach(word -> seeds.add(place + word.substring(0, 12)));
        }
        return seeds;
    }
}
