package org.kapwa.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The words of each language with their forms. They are kept, because texts repeat their words: most are looked up,
/// not worked out.
final class Lexicon {

    private static final int MOST_KEPT = 12_000;
    private static final int LONGEST = 60;

    private final Stems full = new Stems(Analyzers.FULL);
    private final Stems light = new Stems(Analyzers.LIGHT);
    private final Map<String, Cache<String, Lexeme>> languages = new ConcurrentHashMap<>();

    boolean hasStems(String language) {
        return full.has(language);
    }

    Lexeme find(String language, String raw) {
        return words(language).get(raw, _ -> make(language, raw));
    }

    boolean isWithoutMeaning(String language, String raw) {
        return full.has(language) && raw.length() <= LONGEST && find(language, raw).stems().isEmpty();
    }

    private Cache<String, Lexeme> words(String language) {
        return languages.computeIfAbsent(
                language, _ -> Caffeine.newBuilder().maximumSize(MOST_KEPT).build());
    }

    private Lexeme make(String language, String raw) {
        var word = Folding.fold(raw);
        if (raw.length() > LONGEST) {
            return Lexeme.plain(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
        }
        var forms = light.of(language, raw);
        return new Lexeme(word, full.of(language, raw), forms.isEmpty() ? List.of(word) : forms);
    }
}
