package org.kapwa;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern SAID = Pattern.compile("reader\\.say\\(\"([a-z0-9.-]+)\"[,)]");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ar"})
    void everySentenceIsTranslated(String language) {
        var missing = new ArrayList<String>();
        for (var module : modules()) {
            var english = read(module, "");
            var translated = read(module, "_" + language);
            english.forEach((key, sentence) -> {
                var other = translated.get(key);
                if (other == null || (other.equals(sentence) && mayNotBeTheSame(sentence))) {
                    missing.add(key);
                }
            });
            translated.keySet().stream().filter(key -> !english.containsKey(key)).forEach(missing::add);
        }

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void everySentenceCanBeFilledIn(String language) {
        for (var module : modules()) {
            read(module, language.equals("en") ? "" : "_" + language).forEach((key, sentence) -> {
                var format = new MessageFormat(sentence, ULocale.forLanguageTag(language));

                assertThat(format.getArgumentNames()).as(key).isEqualTo(argumentsInEnglish(module, key));
            });
        }
    }

    @Test
    void everySentenceThatATemplateSaysExists() throws IOException {
        var all = new TreeMap<String, String>();
        modules().forEach(module -> all.putAll(read(module, "")));
        var unknown = new ArrayList<String>();
        for (var file : sources()) {
            var said = SAID.matcher(Files.readString(file));
            while (said.find()) {
                if (!all.containsKey(said.group(1))) {
                    unknown.add(file.getFileName() + ": " + said.group(1));
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    /// Words that are the same in two languages are short; a whole sentence that is the same was not translated.
    private static boolean mayNotBeTheSame(String sentence) {
        return sentence.replaceAll("\\{[^}]*}", "").strip().contains(" ");
    }

    private static Object argumentsInEnglish(String module, String key) {
        var english = read(module, "").get(key);
        return new MessageFormat(english, ULocale.ENGLISH).getArgumentNames();
    }

    private static List<String> modules() {
        try (var files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(String module, String language) {
        var properties = new Properties();
        var file = MESSAGES.resolve(module + language + ".properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        var sentences = new TreeMap<String, String>();
        properties.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
        return sentences;
    }

    private static List<Path> sources() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/jte"));
                var code = Files.walk(Path.of("src/main/java"))) {
            var all = new ArrayList<>(templates.toList());
            all.addAll(code.toList());
            return all.stream().filter(Files::isRegularFile).toList();
        }
    }
}
