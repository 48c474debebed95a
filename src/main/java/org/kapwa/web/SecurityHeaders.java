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

    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(Site site, Assets assets) {
        super(true);
        headers.put("Content-Security-Policy", policy(assets) + reports(site));
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

    private static String policy(Assets assets) {
        return "default-src 'self'; style-src 'self' '%s'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
                .formatted(assets.coreHash());
    }

    /// Endpoints with a name are heeded over https only, and browsers that know them look at no other.
    private static String reports(Site site) {
        return "; report-uri " + PolicyReportController.PATH + (site.isSecure() ? "; report-to policy" : "");
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        headers.forEach(response::setHeader);
        getNext().invoke(request, response);
    }
}
