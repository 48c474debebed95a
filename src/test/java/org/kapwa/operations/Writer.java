package org.kapwa.operations;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kapwa.Visitor;
import org.kapwa.operations.Deeds.Kind;

/// A member who shares, submits, notes and saves one resource after the other, and a host who publishes each, until the
/// site dies under them.
final class Writer implements Runnable {

    static final String PASSWORD = "four small boats return";

    private static final String LINKS = "https://example.org/deed/";
    private static final AtomicInteger MARKS = new AtomicInteger();

    private final Visitor member;
    private final Visitor host;
    private final Deeds deeds;

    Writer(Visitor member, Visitor host, Deeds deeds) {
        this.member = member;
        this.host = host;
        this.deeds = deeds;
    }

    /// Files take a while to inspect, so most of what is shared is a link alone.
    static boolean hasFile(String mark) {
        return mark.hashCode() % 3 == 0;
    }

    /// The whole content of the file that is shared under a mark: no two are alike.
    static byte[] content(String mark) {
        return prose(mark, 60).getBytes(StandardCharsets.UTF_8);
    }

    /// Asks to join under an address that [#address] says.
    static HttpResponse<String> join(Visitor visitor, String mark) {
        return visitor.post("/register", "name", mark, "email", address(mark), "password", PASSWORD);
    }

    static String mark(String link) {
        return link.substring(LINKS.length());
    }

    static String address(String mark) {
        return mark + "@example.org";
    }

    @Override
    public void run() {
        try {
            while (true) {
                oneAfterTheOther("kwdeed" + MARKS.incrementAndGet());
            }
        } catch (UncheckedIOException theSiteDied) {
            // What was under way has no answer, so nothing is noted.
        }
    }

    private void oneAfterTheOther(String mark) {
        deeds.attempt(Kind.REGISTERED, mark, () -> join(host, mark).statusCode() == 200);
        var draft = new String[1];
        var shared = deeds.attempt(Kind.SHARED, mark, () -> {
            draft[0] = Visitor.location(
                    hasFile(mark)
                            ? member.upload("/library", mark + ".txt", content(mark), "link", LINKS + mark)
                            : member.post("/library", "link", LINKS + mark));
            return draft[0].matches("/library/\\d+/draft");
        });
        if (shared) {
            curate(draft[0].substring(0, draft[0].length() - "/draft".length()), mark);
        }
    }

    private void curate(String path, String mark) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        deeds.attempt(Kind.SUBMITTED, mark, () -> leadsTo("/library/" + id + "-", submit(path, mark)));
        deeds.attempt(Kind.NOTED, mark, () -> leadsTo(
                "/library/" + id, member.post(path + "/notes", "field", "title", "text", mark)));
        deeds.attempt(Kind.PUBLISHED, mark, () -> leadsTo("/library/" + id, host.post(path + "/publication")));
        deeds.attempt(Kind.SAVED, mark, () -> leadsTo("/me/saved", member.post("/me/saved", "resource", id)));
    }

    private HttpResponse<String> submit(String path, String mark) {
        return member.post(
                path + "/submission",
                "version", "1",
                "title", mark + " " + prose(mark, 5),
                "summary", prose(mark, 20),
                "type", "manual",
                "languages", "en",
                "licence", "unknown",
                "link", LINKS + mark);
    }

    private static boolean leadsTo(String path, HttpResponse<String> answer) {
        return answer.statusCode() == 303 && Visitor.location(answer).startsWith(path);
    }

    private static String prose(String mark, int words) {
        var random = new Random(mark.hashCode());
        return IntStream.range(0, words)
                .mapToObj(_ -> random.ints(7, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }
}
