package org.kapwa.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What the foot of every page leads to: what this site is, and whether it works just now.
@Controller
class AboutController {

    private final List<VitalSign> signs;

    AboutController(List<VitalSign> signs) {
        this.signs = signs.stream().sorted(Comparator.comparing(VitalSign::name)).toList();
    }

    record AboutPage() {}

    /// @param signs the names of what the site needs, and whether each is well
    record StatusPage(List<Sign> signs) {

        record Sign(String name, boolean well) {}

        public boolean allWell() {
            return signs.stream().allMatch(Sign::well);
        }
    }

    @GetMapping("/about")
    Page about() {
        return Page.of("web/about", new AboutPage());
    }

    @GetMapping("/status")
    Page status() {
        return Page.of("web/status", new StatusPage(signs.stream()
                .map(sign -> new StatusPage.Sign(sign.name(), sign.isWell()))
                .toList()));
    }
}
