package org.kapwa.search;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Cuts texts into words by ICU's rules, which know that Thai, Khmer, Lao and Burmese write without spaces. Each Chinese
/// character is a word of its own, so that a text is cut alike wherever it is quoted from.
final class Tokens {

    private static final Normalizer2 WITHOUT_ACCENTS = ICUFoldingFilter.NORMALIZER;
    private static final Normalizer2 WITHOUT_CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final Set<Integer> ACCENTED =
            Set.of(UScript.LATIN, UScript.GREEK, UScript.CYRILLIC, UScript.ARABIC, UScript.HEBREW, UScript.COMMON);
    private static final Pattern LEFT_OVER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{So}]+");
    private static final String APOSTROPHES = "'’ʼ`´";

    /// French and Italian little words that lean on the next one: `l'enfant`, `dell'infanzia`.
    private static final Set<String> LEANING = Set.of(
            "l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "un", "all", "dell",
            "nell", "dall", "sull", "dagl", "quell", "quest");

    private static final int LONGEST_WORD = 80;

    private final Stems stems;
    private final Queue<ICUTokenizer> characters = new ConcurrentLinkedQueue<>();
    private final Queue<ICUTokenizer> words = new ConcurrentLinkedQueue<>();

    Tokens(Stems stems) {
        this.stems = stems;
    }

    /// The words of a text with the stems of its language.
    List<Token> of(String text, String language) {
        return stemmed(of(text), language);
    }

    /// The words of a text whose language is not known.
    List<Token> of(String text) {
        return cut(text, characters, false);
    }

    /// The same text cut into whole words where it is Chinese or Japanese, for telling the parts of a query.
    List<Token> wholeWords(String text) {
        return cut(text, words, true);
    }

    List<Token> stemmed(List<Token> tokens, String language) {
        return stems.has(language)
                ? tokens.stream()
                        .map(token -> token.withStems(stems.of(language, token.raw())))
                        .toList()
                : tokens;
    }

    boolean hasStems(String language) {
        return stems.has(language);
    }

    /// Accents are left out only where people leave them out: a vowel sign of Hindi or Khmer is a letter.
    static String fold(String raw) {
        var folding = ACCENTED.contains(script(raw)) ? WITHOUT_ACCENTS : WITHOUT_CASE;
        return LEFT_OVER.matcher(folding.normalize(raw)).replaceAll("");
    }

    /// The script of a word, by its first letter.
    static int script(String word) {
        return word.isEmpty() ? UScript.COMMON : UScript.getScript(word.codePointAt(0));
    }

    /// Whether a script's characters are words of their own in the index.
    static boolean isByCharacter(String word) {
        var script = script(word);
        return script == UScript.HAN || script == UScript.HIRAGANA;
    }

    private static List<Token> cut(String text, Queue<ICUTokenizer> pool, boolean wholeWords) {
        var kept = pool.poll();
        var tokenizer = kept == null ? new ICUTokenizer(new DefaultICUTokenizerConfig(wholeWords, true)) : kept;
        try {
            tokenizer.setReader(new StringReader(text));
            var tokens = read(tokenizer);
            pool.add(tokenizer);
            return tokens;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static List<Token> read(ICUTokenizer tokenizer) throws IOException {
        var term = tokenizer.getAttribute(CharTermAttribute.class);
        var place = tokenizer.getAttribute(OffsetAttribute.class);
        var tokens = new ArrayList<Token>();
        tokenizer.reset();
        while (tokenizer.incrementToken()) {
            add(term.toString(), place.startOffset(), place.endOffset(), tokens);
        }
        tokenizer.end();
        tokenizer.close();
        return tokens;
    }

    private static void add(String raw, int start, int end, List<Token> tokens) {
        var lean = leaning(raw);
        if (lean > 0) {
            add(raw.substring(0, lean), start, start + lean, tokens);
            add(raw.substring(lean), start + lean, end, tokens);
            return;
        }
        var word = fold(raw);
        if (!word.isEmpty()) {
            tokens.add(new Token(raw, word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word, List.of(), start, end));
        }
    }

    /// How many characters at the start are a word that leans on the rest, with its apostrophe.
    private static int leaning(String raw) {
        for (var i = 1; i < raw.length() - 1 && i < 8; i++) {
            if (APOSTROPHES.indexOf(raw.charAt(i)) >= 0) {
                return LEANING.contains(raw.substring(0, i).toLowerCase(java.util.Locale.ROOT)) ? i + 1 : 0;
            }
        }
        return 0;
    }
}
