package org.kapwa.search;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

        boolean isAt(List<Token> text, int start) {
            if (start + forms.size() > text.size()) {
                return false;
            }
            for (var i = 1; i < forms.size(); i++) {
                if (Collections.disjoint(forms.get(i), text.get(start + i).lexeme().forms())) {
                    return false;
                }
            }
            return capitals.isEmpty() || capitals.equals(text.get(start).raw());
        }
    }

    private static final int SHORTEST = 2;
    private static final int LONGEST_ABBREVIATION = 6;

    private final Concepts concepts;
    private final Tokens tokens;
    private final Map<String, Map<String, List<Row>>> byLanguage = new ConcurrentHashMap<>();
    private final Map<Integer, Map<String, List<Row>>> byScript = new ConcurrentHashMap<>();
    private final Map<String, List<Integer>> scripts = new ConcurrentHashMap<>();

    ConceptFinder(Concepts concepts, Tokens tokens) {
        this.concepts = concepts;
        this.tokens = tokens;
    }

    boolean knows(String language) {
        return concepts.languages().contains(language);
    }

    /// All places where a concept is named, one within another included.
    ///
    /// @param language of the text; where it has no words for concepts, those of all languages of its script count
    List<Match> in(List<Token> text, String language) {
        var known = knows(language) ? rowsOf(language) : null;
        var matches = new ArrayList<Match>();
        for (var start = 0; start < text.size(); start++) {
            var lexeme = text.get(start).lexeme();
            var rows = known == null ? rowsOf(Folding.script(lexeme.word())) : known;
            for (var form : lexeme.forms()) {
                addAt(start, text, rows.getOrDefault(form, List.of()), matches);
            }
        }
        return matches;
    }

    private static void addAt(int start, List<Token> text, List<Row> rows, List<Match> matches) {
        for (var row : rows) {
            if (row.isAt(text, start)) {
                matches.add(new Match(start, start + row.forms.size(), row.concept, row.language));
            }
        }
    }

    private Map<String, List<Row>> rowsOf(String language) {
        return byLanguage.computeIfAbsent(language, _ -> {
            var rows = new HashMap<String, List<Row>>();
            addAll(language, language, rows);
            return rows;
        });
    }

    /// The words of all languages that are written in a script, by their plain forms.
    private Map<String, List<Row>> rowsOf(int script) {
        return byScript.computeIfAbsent(script, _ -> {
            var rows = new HashMap<String, List<Row>>();
            for (var language : concepts.languages()) {
                addAll(language, "", rows);
            }
            rows.keySet().removeIf(form -> Folding.script(form) != script);
            return rows;
        });
    }

    private void addAll(String language, String rules, Map<String, List<Row>> rows) {
        for (var wording : concepts.wordings(language).values()) {
            add(wording.concept(), wording.label(), language, rules, rows);
            wording.variants().forEach(variant -> add(wording.concept(), variant, language, rules, rows));
        }
    }

    private void add(String concept, String label, String language, String rules, Map<String, List<Row>> rows) {
        var words = tokens.of(label, rules);
        if (words.isEmpty() || label.length() < SHORTEST) {
            return;
        }
        var forms = words.stream().map(word -> word.lexeme().forms()).toList();
        var row = new Row(concept, language, forms, capitals(label, words));
        forms.getFirst().forEach(form -> rows.computeIfAbsent(form, _ -> new ArrayList<>(1))
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

    private List<Integer> scriptsOf(String language) {
        return scripts.computeIfAbsent(language, _ -> {
            var codes = UScript.getCode(ULocale.forLanguageTag(language));
            return codes == null ? List.of() : Arrays.stream(codes).boxed().toList();
        });
    }
}
