package org.kapwa.places;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the country (ISO 3166-1 alpha-3) that somebody meant, whatever the language, order, abbreviation or slip.
///
/// A wrong country is worse than none: regions, former states, parts of a country and names that fit two countries, as
/// `Congo`, give nothing. Numbers are never read as codes: 710 is South Africa to the United Nations and China to others.
final class CountryNames {

    private static final Pattern ACCENTS = Pattern.compile("[\\p{Mn}&&\\p{IsInherited}]");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\uFFFD]+");
    private static final Pattern CODE_AND_NAME = Pattern.compile("^([A-Z]{2,3})\\s*[:–-]\\s*(.+)$");
    private static final List<Pattern> NAME_AND_NOTE = List.of(
            Pattern.compile("([^(\\[]+)[(\\[]([^)\\]]*)[)\\]]?[^\\p{L}]*"), Pattern.compile("([^,]+),(.*)"));
    private static final Pattern FORMERLY = Pattern.compile("(?i)^(formerly|former|ex) ");
    private static final Pattern REMARK = Pattern.compile("\\d+|[a-z][a-z, ]{3,}");
    private static final Pattern OF_A_PART = Pattern.compile("\\b(former|ex\\b|pre\\b|post|excl|incl|part"
            + "|north|south|east|west|central|rest|other|occupied|only|until|before|after)");
    private static final Set<String> FILLERS = Set.of("the", "of", "and");
    private static final Set<String> ARTICLES = Set.of("the", "la", "le", "les", "l", "el", "los", "las");
    private static final Map<String, String> SIDES = Map.of("n", "north", "s", "south", "e", "east", "w", "west");
    private static final Map<String, String> SHORT = Map.of("st", "saint", "ste", "sainte", "br", "british",
            "rep", "republic", "dem", "democratic", "is", "islands", "isl", "islands", "isds", "islands");

    private final Map<String, String> codes = new HashMap<>();
    private final NavigableMap<String, Spelling> spellings = new TreeMap<>();

    /// Takes the rows of `countries.csv` and `country-names.csv`.
    CountryNames(List<Map<String, String>> countries, List<Map<String, String>> otherNames) {
        for (var country : countries) {
            var iso3 = country.getOrDefault("iso3", "");
            Stream.of(country.getOrDefault("iso2", ""), iso3, iso3.toLowerCase(Locale.ROOT))
                    .forEach(code -> codes.put(code, iso3));
            Stream.of("en", "fr", "es", "ar")
                    .forEach(tag -> learn(country.getOrDefault(tag, ""), iso3, tag.equals("en")));
        }
        otherNames.forEach(other -> learn(other.getOrDefault("name", ""), other.getOrDefault("iso3", ""), false));
    }

    private void learn(String name, String iso3, boolean isEveryday) {
        var words = words(folded(name));
        spellings.putIfAbsent(key(words), new Spelling(words, key(words), iso3, isEveryday));
    }

    Optional<String> iso3(String name) {
        var sides = CODE_AND_NAME.matcher(name.strip()).replaceFirst("$1/$2").split("/");
        return known(name)
                .or(() -> sides.length > 1 ? agreed(sides) : Optional.empty())
                .or(() -> NAME_AND_NOTE.stream().map(pattern -> pattern.matcher(name)).filter(Matcher::matches)
                        .findFirst().flatMap(match -> withNote(match.group(1).strip(), match.group(2).strip())))
                .or(() -> nearly(name));
    }

    private Optional<String> known(String name) {
        var folded = folded(name);
        var bare = ARTICLES.contains(folded.getFirst()) ? folded.subList(1, folded.size()) : folded;
        return Optional.ofNullable(codes.get(name.strip())).or(() -> Stream.of(folded, bare)
                .flatMap(words -> Stream.ofNullable(spellings.get(key(words(words))))).map(Spelling::iso3).findFirst());
    }

    /// `AFG: Afghanistan` and `Eswatini/Swaziland` count only when every side names the same country.
    private Optional<String> agreed(String[] sides) {
        var named = Stream.of(sides).map(side -> known(side.replaceAll("\\(.*?\\)", ""))).collect(Collectors.toSet());
        return named.size() == 1 ? named.iterator().next() : Optional.empty();
    }

    /// `Korea, Republic of` is turned round; `Gambia (the)`, `Myanmar (formerly Burma)` and `Kenya (rural)` lose their
    /// note; one that may narrow the country to a part, as in `Ethiopia (Oromia)`, gives nothing.
    private Optional<String> withNote(String name, String note) {
        return known(note + " " + name)
                .or(() -> known(name).filter(iso3 -> isHarmless(note, name, iso3)))
                .or(() -> nearly(note + " " + name));
    }

    private boolean isHarmless(String note, String name, String iso3) {
        return ARTICLES.contains(String.join(" ", folded(note)))
                || known(FORMERLY.matcher(note).replaceFirst("")).equals(Optional.of(iso3))
                || (!name.equals(name.toLowerCase(Locale.ROOT)) && REMARK.matcher(note).matches()
                        && !OF_A_PART.matcher(note).find());
    }

    private Optional<String> nearly(String name) {
        var words = words(folded(name));
        var hasInitials = folded(name).stream().anyMatch(word -> word.length() == 1);
        return only(words, spelling -> !hasInitials && spelling.isNear(key(words)))
                .or(() -> only(words, spelling -> spelling.isShortenedTo(words)));
    }

    /// The first letter is the one that people get right, so only names that share it are tried.
    private Optional<String> only(List<String> words, Predicate<Spelling> fits) {
        var letter = key(words).isEmpty() ? "" : key(words).substring(0, 1);
        var alike = spellings.subMap(letter, letter + Character.MAX_VALUE).values().stream().filter(fits);
        var fitting = alike.map(Spelling::iso3).distinct().limit(2).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static List<String> folded(String name) {
        var marked = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return List.of(NOT_LETTERS.matcher(ACCENTS.matcher(marked).replaceAll("")).replaceAll(" ").strip().split(" "));
    }

    private static List<String> words(List<String> folded) {
        var isInitial = folded.size() > 1 && folded.get(1).length() > 2;
        return IntStream.range(0, folded.size()).mapToObj(folded::get).filter(word -> !FILLERS.contains(word))
                .map(word -> isInitial && word.equals(folded.getFirst()) ? SIDES.getOrDefault(word, word) : word)
                .map(word -> SHORT.getOrDefault(word, word)).toList();
    }

    private static String key(List<String> words) {
        return String.join("", words);
    }

    private record Spelling(List<String> words, String key, String iso3, boolean isEveryday) {

        /// Short names differ by one letter too often (Niger, Nigeria), so only long ones forgive a slip.
        boolean isNear(String other) {
            var same = Math.max(0, Arrays.mismatch(key.toCharArray(), other.toCharArray()));
            String ours = key.substring(same), theirs = other.substring(same);
            return other.length() >= (isEveryday ? 7 : 11) && switch (ours.length() - theirs.length()) {
                case 1 -> ours.substring(1).equals(theirs);
                case -1 -> theirs.substring(1).equals(ours);
                case 0 -> ours.substring(1).equals(theirs.substring(1))
                        || theirs.equals(new StringBuilder(ours).insert(2, ours.charAt(0)).substring(1));
                default -> false;
            };
        }

        boolean isShortenedTo(List<String> others) {
            return words.size() > 1 && words.size() == others.size() && IntStream.range(0, words.size())
                    .allMatch(i -> words.get(i).startsWith(others.get(i))
                            && (others.get(i).length() > 2 || words.get(i).equals(others.get(i))));
        }
    }
}
