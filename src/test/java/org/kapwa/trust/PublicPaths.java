package org.kapwa.trust;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.web.Authorisation;
import org.kapwa.web.Role;
import org.kapwa.web.Route;
import org.kapwa.web.Verdict;

/// One address for each page that anyone may read, made from the authorisation file: a new public page is in it by
/// itself.
final class PublicPaths {

    private static final Map<RunningSite, List<String>> KNOWN = new ConcurrentHashMap<>();

    private PublicPaths() {}

    static List<String> of(RunningSite site) {
        return KNOWN.computeIfAbsent(site, PublicPaths::make);
    }

    /// Pages of signed-in people that need no thing of their own.
    static List<String> forMembers(RunningSite site) {
        var administrator = site.signedIn(site.member("Ada Pages", Role.HOST, Role.ADMINISTRATOR));
        return site.bean(Authorisation.class).routes().stream()
                .filter(row -> row.method().equals("GET")
                        && row.verdict("anonymous") == Verdict.SIGN_IN
                        && row.verdict("administrator") == Verdict.OK)
                .map(row -> row.pattern().getPatternString())
                .filter(path -> !path.contains("{"))
                .distinct()
                .filter(path -> isPage(administrator, path))
                .toList();
    }

    private static List<String> make(RunningSite site) {
        try (var stage = new Stage(site)) {
            return site.bean(Authorisation.class).routes().stream()
                    .filter(PublicPaths::isForAnyone)
                    .map(stage::path)
                    .distinct()
                    .filter(path -> path.startsWith("/") && isPage(site.visitor(), path))
                    .toList();
        }
    }

    private static boolean isForAnyone(Route row) {
        return row.method().equals("GET") && row.verdict("anonymous") == Verdict.OK;
    }

    /// Files, feeds and exports are no pages, nor is what only leads on.
    private static boolean isPage(Visitor visitor, String path) {
        var answer = visitor.get(path);
        return answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }
}
