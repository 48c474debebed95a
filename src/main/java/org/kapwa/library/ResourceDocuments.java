package org.kapwa.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kapwa.places.Countries;
import org.kapwa.search.SearchDocument;
import org.kapwa.search.SearchFeed;
import org.kapwa.search.Searchable;
import org.kapwa.storage.FileRead;
import org.kapwa.storage.Files;
import org.kapwa.vocabulary.CodeSets;
import org.kapwa.web.Site;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Resources as search knows them, with the text of their files.
@Component
class ResourceDocuments implements Searchable {

    private final Resources resources;
    private final ResourceFiles resourceFiles;
    private final Files files;
    private final CodeSets codeSets;
    private final Countries countries;
    private final Site site;
    private final SearchFeed feed;

    ResourceDocuments(
            Resources resources,
            ResourceFiles resourceFiles,
            Files files,
            CodeSets codeSets,
            Countries countries,
            Site site,
            SearchFeed feed) {
        this.resources = resources;
        this.resourceFiles = resourceFiles;
        this.files = files;
        this.codeSets = codeSets;
        this.countries = countries;
        this.site = site;
        this.feed = feed;
    }

    @Override
    public String kind() {
        return Resources.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<Long> ids) {
        var filesOf = resourceFiles.of(ids);
        return resources.all(ids).stream()
                .filter(resource -> !audiences(resource).isEmpty())
                .map(resource -> document(resource, filesOf.getOrDefault(resource.id(), List.of())))
                .toList();
    }

    @Override
    public List<Long> idsAfter(long id, int howMany) {
        return resources.idsAfter(id, howMany);
    }

    /// The text of a file becomes searchable in the transaction that keeps it.
    @EventListener
    void fileRead(FileRead news) {
        resourceFiles.resourcesWith(news.hash()).forEach(resource -> feed.changed(Resources.KIND, resource));
    }

    /// Nobody finds a draft, not even its contributor, who has it on their own list; nor what was withdrawn.
    private static Set<String> audiences(Resource resource) {
        return switch (resource.state()) {
            case PUBLISHED -> Set.of("public");
            case SUBMITTED, ON_HOLD, REFUSED -> Set.of("hosts", "member:" + resource.contributor());
            case DRAFT, WITHDRAWN -> Set.of();
        };
    }

    private SearchDocument document(Resource resource, List<ResourceFile> itsFiles) {
        var details = resource.details();
        return new SearchDocument(
                Resources.KIND,
                resource.id(),
                languages(details, itsFiles),
                details.title(),
                details.summary(),
                details.authors(),
                labels(details),
                passages(itsFiles),
                facets(details),
                audiences(resource),
                Objects.requireNonNullElse(resource.publishedAt(), resource.changedAt()));
    }

    private static List<String> languages(Details details, List<ResourceFile> itsFiles) {
        return details.languages().isEmpty()
                ? itsFiles.stream()
                        .map(file -> file.stored().language())
                        .filter(language -> !language.isEmpty())
                        .distinct()
                        .toList()
                : details.languages();
    }

    private List<SearchDocument.Passage> passages(List<ResourceFile> itsFiles) {
        var passages = new ArrayList<SearchDocument.Passage>();
        for (var file : itsFiles) {
            for (var part : files.parts(file.stored().hash())) {
                passages.add(new SearchDocument.Passage(
                        file.name(), part.firstPage(), Paragraph.plain(part.text()), file.textPath(part.number())));
            }
        }
        return passages;
    }

    /// People look for a manual from Senegal in so many words, in any language that the site speaks.
    private String labels(Details details) {
        var labels = new ArrayList<String>();
        for (var language : site.languages()) {
            if (!details.type().isEmpty()) {
                labels.add(codeSets.label("resource-type", details.type(), language));
            }
        }
        details.countries().forEach(country -> labels.addAll(countries.names(country, site.languages())));
        return String.join("; ", labels);
    }

    private static Map<String, List<String>> facets(Details details) {
        var facets = new HashMap<String, List<String>>();
        facets.put("type", details.type().isEmpty() ? List.of() : List.of(details.type()));
        facets.put("language", details.languages());
        facets.put("country", details.countries());
        facets.put("theme", details.concepts());
        facets.put("audience", details.audiences());
        facets.put("year", details.year() == null ? List.of() : List.of(details.year().toString()));
        facets.put("licence", List.of(details.licence()));
        return facets;
    }
}
