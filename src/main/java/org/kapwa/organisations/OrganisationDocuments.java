package org.kapwa.organisations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapwa.places.Countries;
import org.kapwa.search.SearchDocument;
import org.kapwa.search.Searchable;
import org.kapwa.web.Site;
import org.springframework.stereotype.Component;

/// Organisations as search knows them, by all their names. Who belongs to one is not there: that is said of people.
@Component
class OrganisationDocuments implements Searchable {

    private final OrganisationEntries entries;
    private final Countries countries;
    private final Site site;

    OrganisationDocuments(OrganisationEntries entries, Countries countries, Site site) {
        this.entries = entries;
        this.countries = countries;
        this.site = site;
    }

    @Override
    public String kind() {
        return Organisations.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<Long> ids) {
        return entries.all(ids).stream()
                .filter(organisation -> !organisation.isMerged())
                .map(this::document)
                .toList();
    }

    @Override
    public List<Long> idsAfter(long id, int howMany) {
        return entries.idsAfter(id, howMany);
    }

    private SearchDocument document(Organisation organisation) {
        var details = organisation.details();
        return new SearchDocument(
                Organisations.KIND,
                organisation.id(),
                given(details.language()),
                details.name(),
                details.description(),
                String.join("; ", details.otherNames()),
                String.join("; ", countries.names(details.country(), site.languages())),
                List.of(),
                facets(details),
                Set.of("public"),
                null);
    }

    private static Map<String, List<String>> facets(OrganisationDetails details) {
        var facets = new HashMap<String, List<String>>();
        facets.put("organisation-type", given(details.type()));
        facets.put("country", given(details.country()));
        return facets;
    }

    private static List<String> given(String code) {
        return code.isEmpty() ? List.of() : List.of(code);
    }
}
