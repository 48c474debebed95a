package org.kapwa.web;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The interface's sentences: `messages/<module>.properties` in English and `<module>_<language>.properties` beside it.
/// Sentences are ICU message formats with numbered arguments.
@Component
public class Words {

    private static final String ENGLISH = "en";

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Map<String, LocalizedNumberFormatter> numbers = new ConcurrentHashMap<>();

    Words() throws IOException {
        var bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        for (var bundle : bundles) {
            byLanguage.computeIfAbsent(languageOf(bundle), _ -> new HashMap<>()).putAll(read(bundle));
        }
    }

    /// The sentence for a key, in a language or, where that lacks it, in English.
    ///
    /// @throws IllegalArgumentException when English has no such key, which a test looks for
    public String say(String language, String key, Object... arguments) {
        var sentence = sentence(language, key);
        if (sentence.indexOf('{') < 0) {
            return sentence;
        }
        var format = formats.computeIfAbsent(language + '/' + key, _ -> new MessageFormat(sentence, locale(language)));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    String number(String language, long number) {
        return numbers.computeIfAbsent(language, _ -> NumberFormatter.withLocale(locale(language)))
                .format(number)
                .toString();
    }

    public boolean has(String key) {
        return in(ENGLISH).containsKey(key);
    }

    /// The locale for numbers and plurals; Western digits everywhere, as forms and files use them.
    static ULocale locale(String language) {
        return ULocale.forLanguageTag(language + "-u-nu-latn");
    }

    private String sentence(String language, String key) {
        var sentence = in(language).get(key);
        if (sentence == null) {
            sentence = in(ENGLISH).get(key);
        }
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence for " + key);
        }
        return sentence;
    }

    private Map<String, String> in(String language) {
        var sentences = byLanguage.get(language);
        return sentences == null ? Map.of() : sentences;
    }

    private static String languageOf(Resource bundle) {
        var name = bundle.getFilename() == null ? "" : bundle.getFilename().replace(".properties", "");
        var mark = name.lastIndexOf('_');
        return mark < 0 ? ENGLISH : name.substring(mark + 1);
    }

    private static Map<String, String> read(Resource bundle) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sentences = new HashMap<String, String>();
        properties.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
        return sentences;
    }
}
