package org.kapwa.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Cuts texts into words by ICU's rules, which know that Thai, Khmer, Lao and Burmese write without spaces. Each
/// Chinese character is a word of its own, so that a text is cut alike wherever it is quoted from.
final class Tokens {

    private static final String APOSTROPHES = "'’ʼ`´";

    /// French and Italian little words that lean on the next one: `l'enfant`, `dell'infanzia`.
    private static final Set<String> LEANING = Set.of(
            "l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "un", "all", "dell",
            "nell", "dall", "sull", "dagl", "quell", "quest");

    private final Lexicon lexicon;
    private final Queue<ICUTokenizer> characters = new ConcurrentLinkedQueue<>();
    private final Queue<ICUTokenizer> words = new ConcurrentLinkedQueue<>();

    Tokens(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The words of a text in a language; without stems for one that is empty or not known.
    List<Token> of(String text, String language) {
        return cut(text, language, characters, false);
    }

    /// The same text cut into whole words where it is Chinese or Japanese, for telling the parts of a query.
    List<Token> wholeWords(String text) {
        return cut(text, "", words, true);
    }

    private List<Token> cut(String text, String language, Queue<ICUTokenizer> pool, boolean wholeWords) {
        var kept = pool.poll();
        var tokenizer = kept == null ? new ICUTokenizer(new DefaultICUTokenizerConfig(wholeWords, true)) : kept;
        try {
            tokenizer.setReader(new StringReader(text));
            var tokens = read(tokenizer, language);
            pool.add(tokenizer);
            return tokens;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private List<Token> read(ICUTokenizer tokenizer, String language) throws IOException {
        var term = tokenizer.getAttribute(CharTermAttribute.class);
        var place = tokenizer.getAttribute(OffsetAttribute.class);
        var tokens = new ArrayList<Token>();
        tokenizer.reset();
        while (tokenizer.incrementToken()) {
            add(term.toString(), place.startOffset(), place.endOffset(), language, tokens);
        }
        tokenizer.end();
        tokenizer.close();
        return tokens;
    }

    private void add(String raw, int start, int end, String language, List<Token> tokens) {
        var lean = leaning(raw);
        if (lean > 0) {
            add(raw.substring(0, lean), start, start + lean, language, tokens);
            add(raw.substring(lean), start + lean, end, language, tokens);
            return;
        }
        var lexeme = lexicon.find(language, raw);
        if (!lexeme.word().isEmpty()) {
            tokens.add(new Token(raw, lexeme, start, end));
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
