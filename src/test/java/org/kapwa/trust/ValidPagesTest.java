package org.kapwa.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.web.Role;

/// Every page is HTML as it is written, with nothing that browsers would have to mend, and its parts find each other: no
/// name stands twice, and none that another part names is missing.
class ValidPagesTest {

    private static final int MOST_ERRORS = 20;
    private static final List<String> NAMING = List.of("for", "aria-describedby", "aria-labelledby", "aria-controls", "list");

    private final RunningSite site = RunningSite.shared();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void nothingInAPageHasToBeMended() {
        var administrator = site.signedIn(site.member("Ada Valid", Role.HOST, Role.MODERATOR, Role.ADMINISTRATOR));

        PublicPaths.of(site).forEach(path -> look(site.visitor(), path));
        PublicPaths.of(site).forEach(path -> look(administrator, path));
        PublicPaths.forMembers(site).forEach(path -> look(administrator, path));

        assertThat(wrong).isEmpty();
    }

    private void look(Visitor visitor, String path) {
        var parser = Parser.htmlParser().setTrackErrors(MOST_ERRORS);
        var page = parser.parseInput(visitor.get(path).body(), site.url());
        parser.getErrors().forEach(error -> wrong.add(path + ": " + error));
        twice(page).forEach(id -> wrong.add(path + ": twice #" + id));
        missing(page).forEach(id -> wrong.add(path + ": no #" + id));
    }

    private static Stream<String> twice(Document page) {
        return page.select("[id]").stream()
                .map(Element::id)
                .filter(id -> page.select("[id]").stream().filter(each -> each.id().equals(id)).count() > 1)
                .distinct();
    }

    private static Stream<String> missing(Document page) {
        var named = NAMING.stream()
                .flatMap(attribute -> page.select("[" + attribute + "]").stream().map(each -> each.attr(attribute)))
                .flatMap(ids -> Arrays.stream(ids.split("\\s+")));
        var linked = page.select("a[href^=#]").stream().map(link -> link.attr("href").substring(1));
        return Stream.concat(named, linked).filter(id -> !id.isEmpty() && page.getElementById(id) == null).distinct();
    }
}
