package org.kapwa.library;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/// A file's name without what could mislead: folders, control and direction characters, what addresses may not hold,
/// length.
final class FileName {

    private static final int LONGEST = 150;

    private FileName() {}

    static String clean(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}<>:\"|?*%;]", "")
                .strip()
                .replaceAll("^\\.+", "");
        return plain.isEmpty() ? "file" : shortened(plain);
    }

    /// What a name says of the kind of its file, in capitals: `PDF`; empty when it says nothing.
    static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 || name.length() - dot > 6 ? "" : name.substring(dot + 1).toUpperCase(Locale.ROOT);
    }

    /// Cut between letters, so that each keeps its marks, and before the ending.
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(name);
        return name.substring(0, letters.preceding(LONGEST - ending.length() + 1)) + ending;
    }
}
