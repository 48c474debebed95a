package org.kapwa.texts;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Guesses the language of a text: by its letters, else by its little words, else with OpenNLP's model; nothing when it
/// is short or the model unsure.
final class LanguageGuess {

    private static final int ENOUGH_CHARACTERS = 60;
    private static final int MOST_CHARACTERS = 6_000;

    /// The model is surer the more it reads, so how sure it must be grows with the text. Measured on TICO-19
    /// (LanguageGuessTest prints the figures): languages that it does not know are mostly left alone, those that it
    /// knows mostly named.
    private static final double SURENESS_PER_CHARACTER = 1 / 2_000.0;

    private static final double SURE = 0.9;

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
            Map.entry("zho", "zh"), Map.entry("mar", "mr"), Map.entry("msa", "ms"), Map.entry("zul", "zu"));

    private LanguageGuess() {}

    static String of(List<String> pages) throws IOException {
        var text = start(pages);
        if (text.length() < ENOUGH_CHARACTERS) {
            return "";
        }
        var quick = withoutModel(text);
        return quick.isEmpty() ? byModel(text) : quick;
    }

    static String withoutModel(String text) {
        var script = Script.language(text);
        return script.isEmpty() ? CommonWords.language(text) : script;
    }

    /// Enough of a text to tell by; a title page in another language does not weigh much.
    private static String start(List<String> pages) {
        var text = new StringBuilder();
        for (var page : pages) {
            text.append(page, 0, Math.min(page.length(), MOST_CHARACTERS)).append(' ');
            if (text.length() > MOST_CHARACTERS) {
                break;
            }
        }
        return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    }

    private static String byModel(String text) throws IOException {
        try (var model = LanguageGuess.class.getResourceAsStream("/langdetect-183.bin")) {
            if (model == null) {
                return "";
            }
            return byModel(text, new LanguageDetectorME(new LanguageDetectorModel(model)));
        }
    }

    static String byModel(String text, LanguageDetector detector) {
        var best = detector.predictLanguage(text);
        var isSure = best.getConfidence() >= Math.min(SURE, text.length() * SURENESS_PER_CHARACTER);
        return isSure ? TAGS.getOrDefault(best.getLang(), "") : "";
    }
}
