package org.kapwa.vocabulary;

import java.util.Map;

/// A word for something, and the language it is in: a reader whose language lacks one gets English, marked as such.
///
/// @param language a BCP-47 tag; empty for what is no language's, as an unknown code itself
public record Label(String text, String language) {

    /// The best of these for a reader: the language asked for, that without its region, English, the code.
    static Label best(Map<String, String> byLanguage, String language, String code) {
        for (var tag : new String[] {language, primary(language), "en"}) {
            var text = byLanguage.getOrDefault(tag, "");
            if (!text.isEmpty()) {
                return new Label(text, tag);
            }
        }
        return new Label(code, "");
    }

    private static String primary(String language) {
        var dash = language.indexOf('-');
        return dash < 0 ? language : language.substring(0, dash);
    }
}
