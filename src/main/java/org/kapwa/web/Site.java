package org.kapwa.web;

import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;

/// What an installation says about itself: by its settings, and where its administrators chose otherwise, by that.
@Component
public class Site {

    private final SiteSettings settings;
    private final SiteLooks looks;

    Site(SiteSettings settings, SiteLooks looks) {
        this.settings = settings;
        this.looks = looks;
    }

    public String name() {
        var chosen = looks.now().name();
        return chosen.isEmpty() ? settings.name() : chosen;
    }

    /// What it is called where administrators chose no name.
    public String nameInSettings() {
        return settings.name();
    }

    /// The colour of links and buttons on light pages where administrators chose none.
    public String lightInSettings() {
        return settings.light().isEmpty() ? Colour.LIGHT.hex() : settings.light();
    }

    public String darkInSettings() {
        return settings.dark().isEmpty() ? Colour.DARK.hex() : settings.dark();
    }

    public URI url() {
        return settings.url();
    }

    /// The interface's languages, the first being what a reader gets who asks for none of them.
    public List<String> languages() {
        return settings.languages();
    }

    public boolean isSecure() {
        return "https".equals(url().getScheme());
    }

    /// The absolute address of a path of this site, for mail, feeds and exports.
    public String address(String path) {
        var start = url().toString();
        return (start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + path;
    }

    boolean offers(String language) {
        return languages().contains(language);
    }

    String firstLanguage() {
        return languages().getFirst();
    }
}
