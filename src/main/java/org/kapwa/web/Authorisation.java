package org.kapwa.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;

/// Enforces `authorisation.csv`, the one table of routes, object states and roles. A request passes when its viewer may
/// have the route in some state of the thing; whether this very thing is in such a state is decided where it is looked
/// up. A route that the file does not name does not exist.
@Component
public class Authorisation implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Pattern FIRST_WORD = Pattern.compile("/[a-z-]*");

    private final List<Route> routes;
    private final Map<String, List<Route>> byDoor;

    Authorisation() {
        this.routes = Route.readAll("/authorisation.csv").stream()
                .sorted(Comparator.comparing(Route::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
        this.byDoor = routes.stream().collect(Collectors.groupingBy(route -> door(route.method(), route.pattern().getPatternString())));
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(verdict(Viewers.current(), context.getRequest()) == Verdict.OK);
    }

    /// What the file says of a request by a viewer.
    Verdict verdict(Viewer viewer, HttpServletRequest request) {
        var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return verdict(viewer.roles(), rowsOf(method, PathContainer.parsePath(request.getRequestURI())));
    }

    /// Whether a page may be shown to a viewer in some state of the thing, for lists of doors: no door leads to a
    /// refusal.
    public boolean opens(Viewer viewer, String path) {
        return verdict(viewer.roles(), rowsOf("GET", PathContainer.parsePath(path))) == Verdict.OK;
    }

    /// The page that an address is part of: itself, or the nearest above it that can be read; at last the front page.
    String pageOf(String path) {
        var page = path;
        while (!page.isEmpty() && rowsOf("GET", PathContainer.parsePath(page)).isEmpty()) {
            page = page.substring(0, Math.max(0, page.lastIndexOf('/')));
        }
        return page.isEmpty() ? "/" : page;
    }

    /// The pattern of the row that a request falls under; empty when there is none.
    String patternOf(HttpServletRequest request) {
        return patternOf(request.getMethod(), request.getRequestURI());
    }

    String patternOf(String method, String path) {
        return rowsOf(method, PathContainer.parsePath(path)).stream()
                .findFirst()
                .map(row -> row.pattern().getPatternString())
                .orElse("");
    }

    /// Whether some row names this method and pattern, as a controller has it.
    public boolean names(String method, String pattern) {
        return routes.stream()
                .anyMatch(route -> route.method().equals(method)
                        && route.pattern().getPatternString().equals(pattern));
    }

    public List<Route> routes() {
        return routes;
    }

    private List<Route> rowsOf(String method, PathContainer path) {
        var rows = new ArrayList<Route>();
        for (var route : byDoor.getOrDefault(door(method, path.value()), List.of())) {
            var sameAsBefore = rows.isEmpty() || rows.getFirst().pattern().equals(route.pattern());
            if (sameAsBefore && route.pattern().matches(path)) {
                rows.add(route);
            }
        }
        return rows;
    }

    /// Rows are looked for among those of the same method whose path begins with the same word.
    private static String door(String method, String path) {
        var word = FIRST_WORD.matcher(path);
        return word.lookingAt() ? method + word.group() : method;
    }

    private static Verdict verdict(Set<Role> roles, List<Route> rows) {
        var best = Verdict.HIDDEN;
        for (var row : rows) {
            for (var role : roles) {
                best = best.orBetter(row.verdict(role.code()));
            }
            if (!roles.contains(Role.ANONYMOUS)) {
                best = best.orBetter(row.verdict(Route.OWNER));
            }
        }
        return best;
    }
}
