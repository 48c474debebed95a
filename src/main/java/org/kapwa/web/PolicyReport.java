package org.kapwa.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the policy of a page kept a browser from, and nothing of whose browser it was: no address with its query, no
/// sample of a script, no agent.
///
/// @param directive a name of Content Security Policy 3, or `other`
/// @param blocked an origin, a scheme, or a word of that standard like `inline`; else `other`
/// @param page the pattern of one of our addresses, or `an unknown route`
record PolicyReport(String directive, String blocked, String page) {

    private static final Pattern DIRECTIVE = Pattern.compile(
            "(?:default|script|style|img|font|connect|media|object|frame|child|worker|manifest|fenced-frame)-src(?:-elem|-attr)?"
                    + "|base-uri|form-action|frame-ancestors|sandbox|require-trusted-types-for|trusted-types");
    private static final Set<String> WORDS = Set.of(
            "inline", "eval", "wasm-eval", "self", "data", "blob", "filesystem", "trusted-types-policy", "trusted-types-sink");
    private static final Set<String> WITH_ORIGIN = Set.of("http", "https", "ws", "wss");
    private static final Set<String> SCHEMES = Set.of(
            "about", "blob", "chrome-extension", "data", "file", "filesystem", "javascript", "moz-extension", "safari-web-extension");
    private static final int LONGEST_HOST = 253;

    /// The reports in what a browser sent: one as `report-uri` has it, or a list as the Reporting API does.
    static Stream<PolicyReport> all(JsonNode sent, Authorisation authorisation) {
        var old = sent.path("csp-report");
        if (old.isObject()) {
            var names = List.of("effective-directive", "violated-directive", "blocked-uri", "document-uri");
            return Stream.of(of(names, old, authorisation));
        }
        var names = List.of("effectiveDirective", "violatedDirective", "blockedURL", "documentURL");
        return sent.isArray()
                ? sent.valueStream()
                        .filter(report -> report.path("type").asString("").equals("csp-violation"))
                        .map(report -> of(names, report.path("body"), authorisation))
                : Stream.empty();
    }

    private static PolicyReport of(List<String> names, JsonNode body, Authorisation authorisation) {
        var directive = body.path(names.get(0)).asString(body.path(names.get(1)).asString(""));
        return new PolicyReport(
                directive(directive),
                blocked(body.path(names.get(2)).asString("")),
                page(uri(body.path(names.get(3)).asString("")), authorisation));
    }

    /// Older browsers send the directive with its sources.
    private static String directive(String sent) {
        var name = sent.strip().split("\\s", 2)[0];
        return DIRECTIVE.matcher(name).matches() ? name : "other";
    }

    private static String blocked(String sent) {
        var uri = uri(sent);
        if (WORDS.contains(sent) || uri == null || uri.getScheme() == null) {
            return WORDS.contains(sent) ? sent : "other";
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!WITH_ORIGIN.contains(scheme)) {
            return SCHEMES.contains(scheme) ? scheme : "other";
        }
        var host = uri.getHost();
        if (host == null || host.length() > LONGEST_HOST) {
            return "other";
        }
        return scheme + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    private static String page(@Nullable URI uri, Authorisation authorisation) {
        var path = uri == null ? null : uri.getRawPath();
        var pattern = path == null ? "" : authorisation.patternOf("GET", path);
        return pattern.isEmpty() ? "an unknown route" : pattern;
    }

    private static @Nullable URI uri(String sent) {
        try {
            return URI.create(sent);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
