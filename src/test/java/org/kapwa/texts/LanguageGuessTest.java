package org.kapwa.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.kapwa.SharedData;

class LanguageGuessTest {

    private static final Path SENTENCES = SharedData.folder("parallel/tico19-parallel.tsv.gz");
    private static final int TEXTS = 100;

    /// Columns of TICO-19 whose name is not the tag itself; what no model of ours knows should get no guess.
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("es-LA", "es"), Map.entry("pt-BR", "pt"), Map.entry("prs", "fa"), Map.entry("ti_ER", "ti"),
            Map.entry("ti_ET", "ti"), Map.entry("din", ""), Map.entry("fuv", ""), Map.entry("ha", ""),
            Map.entry("kr", ""), Map.entry("ku", ""), Map.entry("lg", ""), Map.entry("ln", ""), Map.entry("nus", ""),
            Map.entry("om", ""), Map.entry("rw", ""));

    private final LanguageDetector detector = detector();

    private record Score(int right, int none, int wrong) {

        Score plus(String guess, String truth) {
            if (guess.equals(truth)) {
                return new Score(right + 1, none, wrong);
            }
            return guess.isEmpty() ? new Score(right, none + 1, wrong) : new Score(right, none, wrong + 1);
        }

        double share(int of) {
            return (double) of / (right + none + wrong);
        }
    }

    static boolean isThere() {
        return Files.exists(SENTENCES);
    }

    @Test
    void lettersAloneTellManyLanguages() {
        assertThat(Script.language("تنفّس ببطء واجلس في مكان هادئ ثم عدّ إلى عشرة")).isEqualTo("ar");
        assertThat(Script.language("آرام نفس بکشید و در جایی ساکت بنشینید و تا ده بشمارید")).isEqualTo("fa");
        assertThat(Script.language("آہستہ سانس لیں اور کسی پرسکون جگہ بیٹھ کر دس تک گنیں")).isEqualTo("ur");
        assertThat(Script.language("Дихайте повільно і сядьте у тихому місці")).isEqualTo("uk");
        assertThat(Script.language("ゆっくり息をして静かな場所に座ってください")).isEqualTo("ja");
        assertThat(Script.language("ໃຫ້ຫາຍໃຈຊ້າໆ")).isEqualTo("lo");
        assertThat(Script.language("Breathe slowly and sit down")).isEmpty();
    }

    @Test
    void littleWordsTellFourLanguages() {
        assertThat(CommonWords.language(
                        "The group meets once a week in the school. It is for parents and for those who look after "
                                + "children. There are no fees, and no one is asked to speak if they do not want to. "
                                + "In the first hour they listen, and then they rest for a while."))
                .isEqualTo("en");
        assertThat(CommonWords.language(
                        "Le groupe se réunit une fois par semaine dans l'école. Il est ouvert aux parents et à ceux qui "
                                + "s'occupent des enfants. On ne paie rien, et personne n'est obligé de parler. Dans la "
                                + "première heure ils écoutent, et puis ils se reposent."))
                .isEqualTo("fr");
        assertThat(CommonWords.language("The group meets once a week.")).isEmpty();
        assertThat(CommonWords.language("Kikundi hukutana mara moja kwa wiki shuleni. ".repeat(20))).isEmpty();
    }

    @Test
    @EnabledIf("isThere")
    void littleWordsTellNoLanguageWrongly() throws IOException {
        for (var column : columns().entrySet()) {
            var truth = TAGS.getOrDefault(column.getKey(), column.getKey());
            for (var length : new int[] {3, 10, 30}) {
                assertThat(texts(column.getValue(), length)).allSatisfy(
                        text -> assertThat(CommonWords.language(text)).isIn("", truth));
            }
        }
    }

    @Test
    @EnabledIf("isThere")
    void mostTextsOfTico19GetTheirLanguageAndFewAWrongOne() throws IOException {
        var columns = columns();
        for (var length : new int[] {1, 5, 10}) {
            var known = new Score(0, 0, 0);
            var unknown = new Score(0, 0, 0);
            for (var column : columns.entrySet()) {
                var truth = TAGS.getOrDefault(column.getKey(), column.getKey());
                for (var text : texts(column.getValue(), length)) {
                    known = truth.isEmpty() ? known : known.plus(guess(text), truth);
                    unknown = truth.isEmpty() ? unknown.plus(guess(text), truth) : unknown;
                }
            }
            System.out.printf(
                    "language guess, %d sentence(s): known languages %.1f %% right, %.1f %% none, %.1f %% wrong; others %.1f %% rightly none%n",
                    length, 100 * known.share(known.right), 100 * known.share(known.none),
                    100 * known.share(known.wrong), 100 * unknown.share(unknown.right));

            assertThat(known.share(known.right)).isGreaterThan(0.88);
            assertThat(known.share(known.wrong)).isLessThan(0.02);
            assertThat(unknown.share(unknown.right)).isGreaterThan(0.65);
        }
    }

    private String guess(String text) {
        var quick = LanguageGuess.withoutModel(text);
        return quick.isEmpty() ? LanguageGuess.byModel(text, detector) : quick;
    }

    private static List<String> texts(List<String> sentences, int length) {
        var texts = new ArrayList<String>();
        var step = Math.max(length, sentences.size() / TEXTS);
        for (var i = 0; i + length <= sentences.size() && texts.size() < TEXTS; i += step) {
            texts.add(String.join(" ", sentences.subList(i, i + length)));
        }
        return texts;
    }

    private static Map<String, List<String>> columns() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SENTENCES)), StandardCharsets.UTF_8))) {
            var names = in.readLine().split("\t");
            var columns = new TreeMap<String, List<String>>();
            for (var i = 1; i < names.length; i++) {
                columns.put(names[i], new ArrayList<>());
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var cells = line.split("\t", -1);
                for (var i = 1; i < Math.min(cells.length, names.length); i++) {
                    if (!cells[i].isBlank()) {
                        Objects.requireNonNull(columns.get(names[i])).add(cells[i]);
                    }
                }
            }
            return columns;
        }
    }

    private static LanguageDetector detector() {
        try (var model = LanguageGuess.class.getResourceAsStream("/langdetect-183.bin")) {
            return new LanguageDetectorME(new LanguageDetectorModel(Objects.requireNonNull(model)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
