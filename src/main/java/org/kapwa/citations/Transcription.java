package org.kapwa.citations;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes of a draft's raw values a citation whose parts are written in one way.
final class Transcription {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d|21\\d\\d)(?!\\d)");
    private static final Pattern ISSN = Pattern.compile("(?i)(\\d{4})-?(\\d{3}[\\dX])\\b.*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final int LONGEST_KEYWORD = 200;

    private final Draft draft;

    Transcription(Draft draft) {
        this.draft = draft;
    }

    Citation citation() {
        var title = title();
        return new Citation(
                title,
                draft.text(Field.SUMMARY),
                type(),
                people(Field.AUTHOR, Field.AUTHOR_LIST),
                people(Field.EDITOR, Field.EDITOR_LIST),
                year(),
                draft.best(Field.LANGUAGE).stream().map(LanguageNames::of).flatMap(List::stream).distinct().toList(),
                source(title),
                keywords(),
                identifiers(),
                draft.best(Field.LINK).stream().map(String::strip).filter(ADDRESS.asMatchPredicate()).findFirst().orElse(""),
                labels());
    }

    /// PubMed puts a translated title in square brackets.
    private String title() {
        var title = draft.text(Field.TITLE).replaceAll("^\\[([^\\[\\]]+)]\\.?$", "$1");
        var subtitle = draft.text(Field.SUBTITLE);
        return subtitle.isEmpty() || title.isEmpty() ? title : title + ": " + subtitle;
    }

    /// A journal, or a number in PubMed, tells the kind where the record does not.
    private String type() {
        var named = TypeNames.of(draft.every(Field.TYPE).toList());
        return named.isEmpty() && (draft.has(Field.PMID) || draft.has(Field.CONTAINER) || draft.has(Field.SOURCE_LINE)) ? "article" : named;
    }

    private List<String> people(Field one, Field list) {
        var single = draft.best(one).stream().map(PlainText::of).flatMap(name -> Arrays.stream(name.split(";")));
        var listed = draft.best(list).stream()
                .map(PlainText::of)
                .flatMap(line -> PersonNames.list(line).stream())
                .map(PersonNames::withoutMarks);
        return (draft.has(one) ? single : listed)
                .map(PersonNames::one)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private @Nullable Integer year() {
        return Stream.concat(draft.every(Field.YEAR), sourceLine().map(SourceLine::year).stream())
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst()
                .orElse(null);
    }

    private Citation.Source source(String title) {
        var container = or(Field.CONTAINER, SourceLine::container);
        return new Citation.Source(
                container.equals(title) ? "" : container,
                draft.text(Field.PUBLISHER),
                draft.text(Field.PLACE),
                or(Field.VOLUME, SourceLine::volume),
                or(Field.ISSUE, SourceLine::issue),
                pages(),
                issn());
    }

    private String pages() {
        var start = draft.text(Field.START_PAGE);
        var end = draft.text(Field.END_PAGE);
        if (start.isEmpty()) {
            return or(Field.PAGES, SourceLine::pages).replaceAll("\\s*[-–—]+\\s*", "-");
        }
        return end.isEmpty() || end.equals(start) || start.contains("-") ? start : start + "-" + end;
    }

    private String issn() {
        return draft.every(Field.SERIAL)
                .map(String::strip)
                .filter(value -> Identifier.isbn(value).isEmpty())
                .map(ISSN::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1) + "-" + found.group(2).toUpperCase(java.util.Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    private List<String> keywords() {
        var single = draft.best(Field.KEYWORD).stream().flatMap(words -> Arrays.stream(words.split(";")));
        var headings = draft.best(Field.HEADING).stream().map(heading -> heading.replaceAll("/.*$", ""));
        var listed = draft.best(Field.KEYWORD_LIST).stream().flatMap(Pieces::of);
        return Stream.of(single, listed, headings)
                .flatMap(Function.identity())
                .map(PlainText::of)
                .map(word -> word.replace("*", "").replaceAll("^['\"]|['\"]$", ""))
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_KEYWORD)
                .distinct()
                .toList();
    }

    /// At most one of each scheme.
    private List<Identifier> identifiers() {
        return Stream.of(
                        draft.every(Field.DOI).map(Identifier::doi),
                        Stream.concat(draft.every(Field.PMID), pubMedAccessions()).map(Identifier::pmid),
                        draft.every(Field.PMCID).map(Identifier::pmcid),
                        draft.every(Field.SERIAL).flatMap(Transcription::wholeAndWords).map(Identifier::isbn),
                        draft.every(Field.ACCESSION).map(Identifier::webOfScience))
                .flatMap(each -> each.flatMap(Optional::stream).limit(1))
                .toList();
    }

    /// An accession number of digits alone is PubMed's only where the record says that it comes from there.
    private Stream<String> pubMedAccessions() {
        var isFromPubMed = draft.every(Field.DATABASE).anyMatch(name -> name.strip().matches("(?i)pubmed|medline|nlm"));
        return isFromPubMed ? draft.every(Field.ACCESSION) : Stream.of();
    }

    private Citation.Labels labels() {
        return new Citation.Labels(
                draft.best(Field.COUNTRY_LIST).stream().flatMap(Pieces::of).toList(),
                draft.best(Field.AUDIENCE_LIST).stream().flatMap(Pieces::of).toList(),
                draft.text(Field.LICENCE));
    }

    private Optional<SourceLine> sourceLine() {
        return draft.best(Field.SOURCE_LINE).stream().map(PlainText::of).map(SourceLine::of).findFirst();
    }

    private String or(Field field, Function<SourceLine, String> part) {
        return draft.has(field) ? draft.text(field) : sourceLine().map(part).orElse("");
    }

    private static Stream<String> wholeAndWords(String value) {
        return Stream.concat(Stream.of(value), Arrays.stream(value.split("[\\s;,(]+")));
    }
}
