package org.kapwa.trust;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kapwa.RunningSite;
import org.kapwa.web.Authorisation;
import org.kapwa.web.Route;
import org.kapwa.web.Verdict;

/// One address for each page that anyone may read, made from the authorisation file: a new public page is in it by itself.
final class PublicPaths {

    private static final List<String> NO_PAGES = List.of("/robots.txt", "/healthz", "/readyz", "/assets/{name}", "/search/suggestions", "/search/feed/{secret}");

    private static final Map<RunningSite, List<String>> KNOWN = new ConcurrentHashMap<>();

    private PublicPaths() {}

    static List<String> of(RunningSite site) {
        return KNOWN.computeIfAbsent(site, PublicPaths::make);
    }

    /// Pages of signed-in people that need no thing of their own.
    static List<String> forMembers(RunningSite site) {
        return site.bean(Authorisation.class).routes().stream()
                .filter(row -> row.method().equals("GET")
                        && row.verdict("anonymous") == Verdict.SIGN_IN
                        && row.verdict("administrator") == Verdict.OK)
                .map(row -> row.pattern().getPatternString())
                .filter(path -> !path.contains("{"))
                .distinct()
                .toList();
    }

    private static List<String> make(RunningSite site) {
        try (var stage = new Stage(site)) {
            return site.bean(Authorisation.class).routes().stream()
                    .filter(PublicPaths::isPage)
                    .map(stage::path)
                    .distinct()
                    .toList();
        }
    }

    private static boolean isPage(Route row) {
        return row.method().equals("GET")
                && row.verdict("anonymous") == Verdict.OK
                && !NO_PAGES.contains(row.pattern().getPatternString())
                && !row.pattern().getPatternString().contains("/files/")
                && !row.pattern().getPatternString().endsWith("/pack")
                && !row.pattern().getPatternString().equals("/first-administrator/{secret}")
                && !row.pattern().getPatternString().endsWith("{id:\\d+}");
    }
}
