package org.kapwa.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.web.Authorisation;
import org.kapwa.web.Route;
import org.kapwa.web.Verdict;

/// Walks `authorisation.csv`: every route, in every state of its thing, as every role, and as those whose share follows
/// from a role's.
class AuthorisationWalkTest {

    private static final List<String> COLUMNS =
            List.of("anonymous", "member", Route.OWNER, "host", "moderator", "administrator");

    /// Who has no column because they get what another gets: whoever may not come in gets what nobody known gets.
    private static final Map<String, String> AS = Map.of(
            StagePeople.SUSPENDED, "anonymous",
            StagePeople.WAITING, "anonymous",
            StagePeople.GONE, "anonymous",
            StagePeople.HOST_ELSEWHERE, "host");

    /// What a host does within their care only; elsewhere they get what a member gets.
    private static final Set<String> WITHIN_ONES_CARE = Set.of(
            "/library/{id:\\d+}/draft",
            "/library/{id:\\d+}/files",
            "/library/{id:\\d+}/files/{position:\\d+}/removal",
            "/library/{id:\\d+}/publication",
            "/library/{id:\\d+}/hold",
            "/library/{id:\\d+}/refusal",
            "/library/{id:\\d+}/withdrawal",
            "/library/{id:\\d+}/relations",
            "/library/{id:\\d+}/trust",
            "/organisations/{id:\\d+}/trust",
            "/library/imports/{id:\\d+}/confirmation",
            "/library/imports/{id:\\d+}/removal");

    private static final Set<String> CHANGE_WHO_IS_SIGNED_IN = Set.of("/signout", "/signin/link/{secret}");

    private final RunningSite site = RunningSite.shared();

    @Test
    void everyRoleGetsOfEveryRouteWhatTheFileSays() {
        var stage = new Stage(site);
        var wrong = new ArrayList<String>();
        var cells = 0;
        for (var row : site.bean(Authorisation.class).routes()) {
            for (var column : all()) {
                var answer = ask(row, stage, stage.visitor(column));
                if (meaning(answer) != expected(row, column)) {
                    wrong.add("%s %s (%s) as %s: %d, not %s"
                            .formatted(row.method(), row.pattern(), row.state(), column, answer.statusCode(),
                                    expected(row, column)));
                }
                cells++;
                if (CHANGE_WHO_IS_SIGNED_IN.contains(row.pattern().getPatternString())) {
                    stage.signInAgain();
                }
            }
        }
        stage.close();
        System.out.printf("authorisation: %d cells checked, %d wrong%n", cells, wrong.size());

        assertThat(wrong).isEmpty();
    }

    private static List<String> all() {
        return Stream.concat(COLUMNS.stream(), AS.keySet().stream().sorted()).toList();
    }

    private static Verdict expected(Route row, String column) {
        var isOutside = WITHIN_ONES_CARE.contains(row.pattern().getPatternString());
        return column.equals(StagePeople.HOST_ELSEWHERE) && isOutside
                ? row.verdict("member")
                : row.verdict(AS.getOrDefault(column, column));
    }

    private static HttpResponse<?> ask(Route row, Stage stage, Visitor visitor) {
        var path = stage.path(row);
        return switch (row.method()) {
            case "GET" -> visitor.get(path);
            case "PATCH" -> visitor.patch(path, 0, new byte[3]);
            default -> visitor.post(path, stage.fields(row));
        };
    }

    /// A form that is sent empty is refused by its own rules (409, 422): whoever gets that far may send it.
    private static Verdict meaning(HttpResponse<?> answer) {
        return switch (answer.statusCode()) {
            case 200, 204, 206, 301, 409, 422 -> Verdict.OK;
            case 303 -> Visitor.location(answer).startsWith("/signin") ? Verdict.SIGN_IN : Verdict.OK;
            case 403 -> Verdict.FORBIDDEN;
            case 404 -> Verdict.HIDDEN;
            default -> throw new AssertionError(answer.uri() + " answered " + answer.statusCode());
        };
    }
}
