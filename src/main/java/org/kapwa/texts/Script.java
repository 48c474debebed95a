package org.kapwa.texts;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the letters alone say of a language: many scripts belong to one, and others have letters that only one uses.
final class Script {

    private static final double MOST = 0.5;

    private record Mark(String tag, String letters) {}

    private static final Map<UnicodeScript, String> ONE_LANGUAGE = Map.ofEntries(
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"));

    /// Per script, letters of one language among its neighbours; the first that has enough of them is taken.
    private static final Map<UnicodeScript, List<Mark>> MARKS = Map.of(
            UnicodeScript.ARABIC,
            List.of(
                    new Mark("ckb", "ێۆڵڕە"),
                    new Mark("ps", "ټډړږښۍېڼځڅ"),
                    new Mark("ur", "ٹڈڑںےھہ"),
                    new Mark("fa", "پچژگکی"),
                    new Mark("ar", "ةيكىأإ")),
            UnicodeScript.CYRILLIC,
            List.of(new Mark("uk", "іїєґ"), new Mark("ru", "ыэё")),
            UnicodeScript.ETHIOPIC,
            List.of(new Mark("ti", "ኣዝኸቐዎ"), new Mark("am", "የአው")));

    private static final double ENOUGH = 0.02;

    private Script() {}

    /// @return a BCP-47 tag, or empty where only words can tell
    static String language(String text) {
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        var letters = text.codePoints().filter(Character::isLetter).toArray();
        for (var letter : letters) {
            counts.merge(UnicodeScript.of(letter), 1, Integer::sum);
        }
        var kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (kana > letters.length * 0.1) {
            return "ja";
        }
        for (var count : counts.entrySet()) {
            if (count.getValue() > letters.length * MOST) {
                var marked = marked(MARKS.getOrDefault(count.getKey(), List.of()), letters);
                return marked.isEmpty() ? ONE_LANGUAGE.getOrDefault(count.getKey(), "") : marked;
            }
        }
        return "";
    }

    private static String marked(List<Mark> marks, int[] letters) {
        for (var mark : marks) {
            var found = 0;
            for (var letter : letters) {
                found += mark.letters.indexOf(letter) >= 0 ? 1 : 0;
            }
            if (found > letters.length * ENOUGH) {
                return mark.tag;
            }
        }
        return "";
    }
}
