package org.kapwa.web;

import java.util.List;
import java.util.Map;
import org.kapwa.web.StyleguideController.StyleguidePage.Token;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Every component and state of the look on one living page, for those who build and those who check.
@Controller
class StyleguideController {

    record StyleguidePage(Problems problems, List<Map.Entry<String, String>> options) {

        /// @param name of a custom property in the style sheet, without its dashes
        /// @param says what it is for, or its size
        public record Token(String name, String says) {}

        public List<Token> colours() {
            return COLOURS;
        }

        public List<Token> spaces() {
            return SPACES;
        }
    }

    private static final List<Token> COLOURS = List.of(
            new Token("paper", "ground"),
            new Token("paper-2", "raised ground"),
            new Token("ink", "text"),
            new Token("ink-2", "quiet text"),
            new Token("line", "rules"),
            new Token("teal", "links and main acts"),
            new Token("clay", "warmth, focus"),
            new Token("amber", "waiting"),
            new Token("moss", "good"),
            new Token("rose", "danger"),
            new Token("found", "words that were found"));
    private static final List<Token> SPACES = List.of(
            new Token("space-2xs", "0.25rem"),
            new Token("space-xs", "0.5rem"),
            new Token("space-s", "0.75rem"),
            new Token("space-m", "1rem"),
            new Token("space-l", "1.5rem"),
            new Token("space-xl", "2.5rem"),
            new Token("space-2xl", "4rem"));

    @GetMapping("/styleguide")
    Page show() {
        var problems = Problems.none().require("wrong", "").require("choice", "");
        return Page.of(
                "web/styleguide",
                new StyleguidePage(problems, List.of(Map.entry("manual", "Manual"), Map.entry("training", "Training"))));
    }
}
