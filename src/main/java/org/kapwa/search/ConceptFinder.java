package org.kapwa.search;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kapwa.vocabulary.Concepts;

/// Finds the words for concepts in texts: label and variants as rows of words, whatever their endings.
final class ConceptFinder {

    /// A place in a text where a concept is named.
    ///
    /// @param from the first word
    /// @param to the word after the last
    record Match(int from, int to, String concept, String language) {

        int length() {
            return to - from;
        }
    }

    /// A label as a row of words, each with the forms that count.
    ///
    /// @param capitals the label, where it is an abbreviation that only counts in capitals; else empty
    private record Row(String concept, String language, List<List<String>> forms, String capitals) {

        boolean isAt(List<Token> tokens, int start) {
            if (start + forms.size() > tokens.size()) {
                return false;
            }
            for (var i = 0; i < forms.size(); i++) {
                if (!anyOf(forms.get(i), tokens.get(start + i))) {
                    return false;
                }
            }
            return capitals.isEmpty() || capitals.equals(tokens.get(start).raw());
        }

        private static boolean anyOf(List<String> forms, Token token) {
            for (var form : token.forms()) {
                if (forms.contains(form)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final int SHORTEST = 2;
    private static final int LONGEST_ABBREVIATION = 6;

    private final Concepts concepts;
    private final Tokens tokens;
    private final Map<String, Map<String, List<Row>>> byLanguage = new ConcurrentHashMap<>();
    private final Map<Integer, Map<String, List<Row>>> byScript = new ConcurrentHashMap<>();

    ConceptFinder(Concepts concepts, Tokens tokens) {
        this.concepts = concepts;
        this.tokens = tokens;
    }

    boolean knows(String language) {
        return concepts.languages().contains(language);
    }

    /// All places where a concept is named, one within another included.
    ///
    /// @param text with the stems of its language, if that has any
    /// @param language of the text; where it has no words for concepts, those of all languages of its script count
    List<Match> in(List<Token> text, String language) {
        var matches = new ArrayList<Match>();
        for (var start = 0; start < text.size(); start++) {
            var token = text.get(start);
            var rows = knows(language) ? rowsOf(language) : rowsOf(Tokens.script(token.word()));
            matches.addAll(at(start, text, rows));
        }
        return matches;
    }

    private static Set<Match> at(int start, List<Token> text, Map<String, List<Row>> rows) {
        var matches = new LinkedHashSet<Match>(0);
        for (var form : text.get(start).forms()) {
            for (var row : rows.getOrDefault(form, List.of())) {
                if (row.isAt(text, start)) {
                    matches.add(new Match(start, start + row.forms.size(), row.concept, row.language));
                }
            }
        }
        return matches;
    }

    private Map<String, List<Row>> rowsOf(String language) {
        return byLanguage.computeIfAbsent(language, _ -> {
            var rows = new HashMap<String, List<Row>>();
            addAll(language, true, rows);
            return rows;
        });
    }

    /// The words of all languages that are written in a script, by their plain forms.
    private Map<String, List<Row>> rowsOf(int script) {
        return byScript.computeIfAbsent(script, _ -> {
            var rows = new HashMap<String, List<Row>>();
            for (var language : concepts.languages()) {
                addAll(language, false, rows);
            }
            rows.keySet().removeIf(form -> Tokens.script(form) != script);
            return rows;
        });
    }

    private void addAll(String language, boolean stemmed, Map<String, List<Row>> rows) {
        for (var wording : concepts.wordings(language).values()) {
            add(wording.concept(), wording.label(), language, stemmed, rows);
            wording.variants().forEach(variant -> add(wording.concept(), variant, language, stemmed, rows));
        }
    }

    private void add(String concept, String label, String language, boolean stemmed, Map<String, List<Row>> rows) {
        var words = stemmed ? tokens.of(label, language) : tokens.of(label);
        if (words.isEmpty() || label.length() < SHORTEST) {
            return;
        }
        var row = new Row(concept, language, words.stream().map(Token::forms).toList(), capitals(label, words));
        words.getFirst().forms().forEach(form -> rows.computeIfAbsent(form, _ -> new ArrayList<>(1))
                .add(row));
    }

    private static String capitals(String label, List<Token> words) {
        var isAbbreviation = words.size() == 1
                && label.length() <= LONGEST_ABBREVIATION
                && label.equals(label.toUpperCase(java.util.Locale.ROOT))
                && !label.equals(label.toLowerCase(java.util.Locale.ROOT));
        return isAbbreviation ? label : "";
    }

    /// The languages with words for concepts that are written in a script.
    List<String> languagesIn(int script) {
        return concepts.languages().stream()
                .filter(language -> scriptsOf(language).contains(script))
                .toList();
    }

    private static List<Integer> scriptsOf(String language) {
        var scripts = UScript.getCode(ULocale.forLanguageTag(language));
        return scripts == null ? List.of() : Arrays.stream(scripts).boxed().toList();
    }
}
