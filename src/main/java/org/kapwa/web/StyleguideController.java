package org.kapwa.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Every component and state of the look on one living page, for those who build and those who check.
@Controller
class StyleguideController {

    record StyleguidePage(Problems problems, List<Map.Entry<String, String>> options) {}

    @GetMapping("/styleguide")
    Page show() {
        var problems = Problems.none().require("wrong", "").require("choice", "");
        return Page.of(
                "web/styleguide",
                new StyleguidePage(problems, List.of(Map.entry("manual", "Manual"), Map.entry("training", "Training"))));
    }
}
