package org.kapwa.web;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What an installation says about itself by `KAPWA_SITE_*` variables; docs/operating.md lists them with their
/// defaults.
///
/// @param url where readers reach the site; its scheme decides whether cookies are secure
/// @param languages the interface's languages, the first being what a reader gets who asks for none of them
/// @param colours light, dark: two CSS colours that replace teal, or empty
@ConfigurationProperties("kapwa.site")
public record Site(String name, URI url, List<String> languages, String mark, List<String> colours) {

    public boolean isSecure() {
        return "https".equals(url.getScheme());
    }

    /// The absolute address of a path of this site, for mail, feeds and exports.
    public String address(String path) {
        var start = url.toString();
        return (start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + path;
    }

    boolean offers(String language) {
        return languages.contains(language);
    }

    String firstLanguage() {
        return languages.getFirst();
    }
}
