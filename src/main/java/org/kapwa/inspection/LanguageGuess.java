package org.kapwa.inspection;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Guesses the language of a text with OpenNLP's model; nothing when the text is short or the model unsure.
final class LanguageGuess {

    private static final int ENOUGH_CHARACTERS = 60;
    private static final int MOST_CHARACTERS = 6_000;
    private static final double SURE = 0.3;

    /// The model's three-letter codes that have a two-letter tag in use.
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("ara", "ar"), Map.entry("ben", "bn"), Map.entry("cmn", "zh"), Map.entry("deu", "de"),
            Map.entry("eng", "en"), Map.entry("fas", "fa"), Map.entry("pes", "fa"), Map.entry("fra", "fr"),
            Map.entry("hin", "hi"), Map.entry("ind", "id"), Map.entry("ita", "it"), Map.entry("jpn", "ja"),
            Map.entry("kor", "ko"), Map.entry("mya", "my"), Map.entry("nep", "ne"), Map.entry("nld", "nl"),
            Map.entry("pol", "pl"), Map.entry("por", "pt"), Map.entry("pus", "ps"), Map.entry("ron", "ro"),
            Map.entry("rus", "ru"), Map.entry("som", "so"), Map.entry("spa", "es"), Map.entry("swa", "sw"),
            Map.entry("swe", "sv"), Map.entry("tam", "ta"), Map.entry("tgl", "tl"), Map.entry("tha", "th"),
            Map.entry("tur", "tr"), Map.entry("ukr", "uk"), Map.entry("urd", "ur"), Map.entry("vie", "vi"),
            Map.entry("zho", "zh"));

    private LanguageGuess() {}

    static String of(List<String> pages) throws IOException {
        var text = pages.stream().limit(50).collect(Collectors.joining(" "));
        if (text.length() < ENOUGH_CHARACTERS) {
            return "";
        }
        var start = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        try (var model = LanguageGuess.class.getResourceAsStream("/langdetect-183.bin")) {
            if (model == null) {
                return "";
            }
            var best = new LanguageDetectorME(new LanguageDetectorModel(model)).predictLanguage(start);
            return best.getConfidence() < SURE ? "" : TAGS.getOrDefault(best.getLang(), "");
        }
    }
}
