package org.kapwa.web;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What the operator says of the site by `KAPWA_SITE_*` variables; docs/operating.md lists them with their defaults.
///
/// @param url where readers reach the site; its scheme decides whether cookies are secure
/// @param languages the interface's languages, the first being what a reader gets who asks for none of them
/// @param mark a file, or empty for ours
/// @param colours light, dark: two CSS colours that replace teal, or empty
@ConfigurationProperties("kapwa.site")
record SiteSettings(String name, URI url, List<String> languages, String mark, List<String> colours) {

    /// The colour of links and buttons on light pages.
    String light() {
        return colours.size() == 2 ? colours.getFirst() : "";
    }

    String dark() {
        return colours.size() == 2 ? colours.getLast() : "";
    }
}
