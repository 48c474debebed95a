package org.kapwa.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Takes what browsers tell of pages whose policy stopped something (ASVS 3.4.7): a fault of ours, or somebody's script.
/// Anybody can send anything here, so little is read, less is written down, and nobody is told what became of it.
@Controller
class PolicyReportController {

    static final String PATH = "/csp-reports";

    private static final Logger LOG = LoggerFactory.getLogger(PolicyReportController.class);
    private static final Limit REPORTS = new Limit("policy-report", 30, Duration.ofMinutes(10));
    private static final int MOST_BYTES = 32_000;
    private static final int MOST_AT_ONCE = 10;

    private final JsonMapper json;
    private final Authorisation authorisation;
    private final RateLimits limits;

    PolicyReportController(JsonMapper json, Authorisation authorisation, RateLimits limits) {
        this.json = json;
        this.authorisation = authorisation;
        this.limits = limits;
    }

    /// A report changes nothing for anybody, and the browser that sends it knows of no token.
    static boolean isReport(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(PATH);
    }

    @PostMapping(PATH)
    ResponseEntity<Void> create(HttpServletRequest request) throws IOException {
        limits.spend(REPORTS, request);
        PolicyReport.all(read(request), authorisation)
                .limit(MOST_AT_ONCE)
                .forEach(report -> LOG.warn(
                        "policy: directive={} blocked={} page={}", report.directive(), report.blocked(), report.page()));
        return ResponseEntity.noContent().build();
    }

    private JsonNode read(HttpServletRequest request) throws IOException {
        var sent = request.getInputStream().readNBytes(MOST_BYTES + 1);
        try {
            return sent.length > MOST_BYTES ? MissingNode.getInstance() : json.readTree(sent);
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }
}
