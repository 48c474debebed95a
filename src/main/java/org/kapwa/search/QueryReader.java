package org.kapwa.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kapwa.vocabulary.Concepts;

/// Understands what somebody typed. There is no query language that could be got wrong: quotation marks make a phrase,
/// all else is words.
final class QueryReader {

    static final int MOST_CHARACTERS = 300;
    static final int MOST_UNITS = 32;

    private static final String ENGLISH = "en";

    /// What English questions begin with; the analyzers of other languages know such words themselves.
    private static final Set<String> ASKING = Set.of(
            "how", "what", "who", "whom", "whose", "which", "when", "where", "why", "can", "could", "should", "would",
            "do", "does", "did", "i", "me", "my", "we", "us", "our", "you", "your", "go", "get", "about", "from", "am",
            "has", "have", "had", "he", "she", "his", "her", "them", "any", "some", "so");
    private static final int MOST_LANGUAGES = 4;
    private static final int FEW = 2;

    private final Tokens tokens;
    private final Lexicon lexicon;
    private final ConceptFinder finder;
    private final Concepts concepts;

    QueryReader(Tokens tokens, Lexicon lexicon, ConceptFinder finder, Concepts concepts) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.finder = finder;
        this.concepts = concepts;
    }

    Looking read(SearchQuery query) {
        var typed = Typed.of(clipped(query.words()));
        var phrases = typed.phrases().stream()
                .map(phrase -> tokens.of(phrase, ""))
                .filter(words -> !words.isEmpty())
                .limit(MOST_UNITS)
                .toList();
        var words = tokens.of(typed.rest(), "");
        words = words.subList(0, Math.min(words.size(), MOST_UNITS * 2));
        var languages = languages(words, query.language());
        var found = query.across() ? concepts(words, languages) : List.<ConceptFinder.Match>of();
        var preferred = preferred(words, found, query.language());
        found.forEach(match -> languages.add(match.language()));
        var units = units(typed.rest(), words, found, languages.stream().limit(MOST_LANGUAGES).toList());
        return new Looking(
                phrases,
                units,
                Looking.leastOf(units.size()),
                alsoSearched(found, words),
                preferred,
                query.words().isBlank());
    }

    /// The languages of the concepts that were named or, where none was, the reader's own if it may be what was typed, or
    /// else those of the script.
    private Set<String> preferred(List<Token> words, List<ConceptFinder.Match> found, String reader) {
        if (!found.isEmpty()) {
            return found.stream().map(ConceptFinder.Match::language).collect(Collectors.toSet());
        }
        var own = Stems.language(reader);
        var languages = words.stream()
                .flatMap(word -> finder.languagesIn(Folding.script(word.word())).stream())
                .collect(Collectors.toSet());
        return languages.contains(own) ? Set.of(own) : languages;
    }

    private static String clipped(String words) {
        return words.codePointCount(0, words.length()) <= MOST_CHARACTERS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST_CHARACTERS));
    }

    /// The languages that the query may be in, the likeliest first: the reader's, those of a script that few languages
    /// share, English, and those in which one of the words is too frequent to mean anything.
    private Set<String> languages(List<Token> words, String reader) {
        var languages = new LinkedHashSet<String>();
        languages.add(Stems.language(reader));
        words.stream()
                .map(word -> finder.languagesIn(Folding.script(word.word())))
                .filter(sharing -> sharing.size() <= FEW)
                .forEach(languages::addAll);
        languages.add(ENGLISH);
        words.stream()
                .flatMap(word -> finder.languagesIn(Folding.script(word.word())).stream()
                        .filter(language -> lexicon.isWithoutMeaning(language, word.raw())))
                .limit(2)
                .forEach(languages::add);
        return languages;
    }

    /// The concepts that the query names: the longest names first, in the likeliest language, none within another.
    private List<ConceptFinder.Match> concepts(List<Token> words, Set<String> likely) {
        var matches = new ArrayList<ConceptFinder.Match>();
        var languages = new LinkedHashSet<>(likely);
        words.stream().map(word -> Folding.script(word.word())).distinct().forEach(script -> languages.addAll(
                finder.languagesIn(script)));
        languages.stream()
                .filter(finder::knows)
                .forEach(language -> matches.addAll(finder.in(asTyped(words, language), language)));
        matches.sort(Comparator.comparingInt(ConceptFinder.Match::length).reversed());
        var chosen = new ArrayList<ConceptFinder.Match>();
        for (var match : matches) {
            if (chosen.stream().allMatch(other -> isApart(match, other) || isSame(match, other))) {
                chosen.add(match);
            }
        }
        return chosen;
    }

    /// Abbreviations are typed in small letters, too, when they are all that is typed.
    private List<Token> asTyped(List<Token> words, String language) {
        var isOne = words.size() == 1;
        return words.stream()
                .map(word -> new Token(
                        isOne ? word.raw().toUpperCase(Locale.ROOT) : word.raw(),
                        lexicon.find(language, word.raw()),
                        word.start(),
                        word.end()))
                .toList();
    }

    private static boolean isApart(ConceptFinder.Match one, ConceptFinder.Match other) {
        return one.to() <= other.from() || other.to() <= one.from();
    }

    private static boolean isSame(ConceptFinder.Match one, ConceptFinder.Match other) {
        return one.from() == other.from() && one.to() == other.to() && one.language().equals(other.language());
    }

    private List<Looking.Unit> units(
            String text, List<Token> words, List<ConceptFinder.Match> found, List<String> languages) {
        var units = new ArrayList<Looking.Unit>();
        var wholeWords = words.stream().anyMatch(word -> Folding.isByCharacter(word.word()))
                ? tokens.wholeWords(text)
                : List.<Token>of();
        for (var at = 0; at < words.size(); ) {
            var end = endOf(at, words, found, wholeWords);
            var part = words.subList(at, end).stream().map(word -> stemmed(word, languages)).toList();
            units.add(new Looking.Unit(part, conceptsAt(at, found), areTogether(part)));
            at = end;
        }
        var meaningful = units.stream().filter(unit -> hasMeaning(unit, languages)).toList();
        return (meaningful.isEmpty() ? units : meaningful).stream().limit(MOST_UNITS).toList();
    }

    private static int endOf(
            int at, List<Token> words, List<ConceptFinder.Match> found, List<Token> wholeWords) {
        for (var match : found) {
            if (match.from() == at) {
                return match.to();
            }
        }
        var wordEnd = wholeWords.stream()
                .filter(word -> word.start() <= words.get(at).start() && word.end() > words.get(at).start())
                .mapToInt(Token::end)
                .findFirst()
                .orElse(words.get(at).end());
        var end = at + 1;
        while (end < words.size() && words.get(end).end() <= wordEnd && startsNone(end, found)) {
            end++;
        }
        return end;
    }

    private static boolean startsNone(int at, List<ConceptFinder.Match> found) {
        return found.stream().noneMatch(match -> match.from() == at);
    }

    private static List<String> conceptsAt(int at, List<ConceptFinder.Match> found) {
        return found.stream()
                .filter(match -> match.from() == at)
                .map(ConceptFinder.Match::concept)
                .distinct()
                .toList();
    }

    private static boolean areTogether(List<Token> part) {
        return part.size() > 1 && part.stream().allMatch(word -> Folding.isByCharacter(word.word()));
    }

    private Token stemmed(Token word, List<String> languages) {
        return word.as(word.lexeme()
                .withStems(languages.stream()
                        .flatMap(language -> lexicon.find(language, word.raw()).stems().stream())
                        .distinct()
                        .toList()));
    }

    private boolean hasMeaning(Looking.Unit unit, List<String> languages) {
        if (!unit.concepts().isEmpty() || unit.words().size() > 1) {
            return true;
        }
        var word = unit.words().getFirst();
        return !ASKING.contains(word.word())
                && languages.stream().noneMatch(language -> lexicon.isWithoutMeaning(language, word.raw()));
    }

    private List<Results.AlsoSearched> alsoSearched(List<ConceptFinder.Match> found, List<Token> words) {
        var typed = words.stream().map(Token::word).toList();
        var byLanguage = new TreeMap<String, Set<String>>();
        for (var concept : found.stream().map(ConceptFinder.Match::concept).distinct().toList()) {
            for (var language : concepts.languages()) {
                var wording = concepts.wordings(language).get(concept);
                if (wording != null && !typed.contains(Folding.fold(wording.label()))) {
                    byLanguage.computeIfAbsent(language, _ -> new LinkedHashSet<>()).add(wording.label());
                }
            }
        }
        return byLanguage.entrySet().stream()
                .map(entry -> new Results.AlsoSearched(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
