package org.kapwa.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.kapwa.citations.Citation;
import org.kapwa.citations.Identifier;
import org.kapwa.vocabulary.CodeSets;
import org.kapwa.vocabulary.Concepts;
import org.kapwa.web.WebLink;
import org.kapwa.works.Publication;
import org.springframework.stereotype.Component;

/// Resources as citations, and citations as details of resources.
@Component
class Cited {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_SUMMARY = 20_000;
    private static final int LONGEST_AUTHORS = 5_000;
    private static final int LONGEST_LINK = 2_000;

    private final CodeSets codeSets;
    private final Concepts concepts;

    Cited(CodeSets codeSets, Concepts concepts) {
        this.codeSets = codeSets;
        this.concepts = concepts;
    }

    static Citation of(Resource resource, Publication publication) {
        var details = resource.details();
        return new Citation(
                details.title(),
                details.summary(),
                details.type(),
                Arrays.stream(details.authors().split(";")).map(String::strip).filter(name -> !name.isEmpty()).toList(),
                publication.editors(),
                details.year(),
                details.languages(),
                publication.source(),
                publication.keywords(),
                identifiers(details, publication),
                details.link(),
                new Citation.Labels(details.countries(), details.audiences(), details.licence()));
    }

    /// What a record says, as far as this site has words for it.
    Details details(Citation citation) {
        var labels = citation.labels();
        return new Details(
                shortened(citation.title(), LONGEST_TITLE),
                shortened(citation.summary(), LONGEST_SUMMARY),
                codeSets.has("resource-type", citation.type()) ? citation.type() : "other",
                languages(citation.languages()),
                shortened(authors(citation), LONGEST_AUTHORS),
                citation.year(),
                labels.countries().stream().filter(code -> code.matches("[A-Z]{3}")).distinct().toList(),
                themes(citation),
                labels.audiences().stream().filter(code -> codeSets.has("audience", code)).distinct().toList(),
                codeSets.has("licence", labels.licence()) ? labels.licence() : "unknown",
                link(citation));
    }

    /// Whether some of it is too long to be kept whole.
    static boolean isShortened(Citation citation) {
        return citation.title().length() > LONGEST_TITLE
                || citation.summary().length() > LONGEST_SUMMARY
                || authors(citation).length() > LONGEST_AUTHORS;
    }

    private static String authors(Citation citation) {
        return String.join("; ", citation.authors().isEmpty() ? citation.editors() : citation.authors());
    }

    /// Where readers find it: its address, or where its DOI or its number in PubMed lead.
    private static String link(Citation citation) {
        var doi = citation.identifier("doi");
        var pmid = citation.identifier("pmid");
        return Stream.of(
                        citation.link(),
                        doi.isEmpty() ? "" : "https://doi.org/" + doi.replace("<", "%3C").replace(">", "%3E"),
                        pmid.isEmpty() ? "" : "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/")
                .filter(link -> link.length() <= LONGEST_LINK && WebLink.isOne(link))
                .findFirst()
                .orElse("");
    }

    /// The tags that this site knows; `es-MX` counts as `es` where only that is known.
    private List<String> languages(List<String> tags) {
        return tags.stream()
                .map(tag -> codeSets.has("language", tag) ? tag : tag.split("-")[0])
                .filter(tag -> codeSets.has("language", tag))
                .distinct()
                .toList();
    }

    /// The concepts that keywords name, in the record's language or any other.
    private List<String> themes(Citation citation) {
        var language = languages(citation.languages()).stream().findFirst().orElse("en");
        return citation.keywords().stream()
                .flatMap(keyword -> concepts.find(keyword, language).stream())
                .map(Concepts.Concept::id)
                .distinct()
                .toList();
    }

    private static List<Identifier> identifiers(Details details, Publication publication) {
        var identifiers = new ArrayList<>(publication.identifiers());
        Identifier.doi(details.link())
                .filter(_ -> identifiers.stream().noneMatch(known -> known.scheme().equals("doi")))
                .ifPresent(identifiers::add);
        return identifiers;
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = text.lastIndexOf(' ', longest - 1);
        return text.substring(0, end > longest / 2 ? end : longest - 1) + "…";
    }
}
