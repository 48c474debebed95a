package org.kapwa.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.stereotype.Component;

/// The headers that every answer bears, errors, files and redirects too (ASVS 3.4), also those that Tomcat gives before
/// any filter. No page may load or be framed by anything of another origin.
@Component
class SecurityHeaders extends ValveBase {

    /// @param hash of the styles that stand in pages now
    private record Policy(String hash, String header) {}

    private static final String POLICY =
            "default-src 'self'; style-src 'self' %s; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Assets assets;
    private final String reports;
    private volatile Policy policy = new Policy("", "");

    SecurityHeaders(Site site, Assets assets) {
        super(true);
        this.assets = assets;
        this.reports = reports(site);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (site.isSecure()) {
            headers.put("Reporting-Endpoints", "policy=\"%s\"".formatted(PolicyReportController.PATH));
            headers.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
    }

    /// Endpoints with a name are heeded over https only, and browsers that know them look at no other.
    private static String reports(Site site) {
        return "; report-uri " + PolicyReportController.PATH + (site.isSecure() ? "; report-to policy" : "");
    }

    /// It changes with the styles. Those before are allowed too, since a page may have been made a moment ago.
    private String policy() {
        var now = assets.coreHash();
        var before = policy;
        if (before.hash.equals(now)) {
            return before.header;
        }
        var allowed = before.hash.isEmpty() ? "'%s'".formatted(now) : "'%s' '%s'".formatted(now, before.hash);
        var changed = new Policy(now, POLICY.formatted(allowed) + reports);
        policy = changed;
        return changed.header;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", policy());
        headers.forEach(response::setHeader);
        getNext().invoke(request, response);
    }
}
