package org.kapwa.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapwa.accounts.MemberChanged;
import org.kapwa.organisations.Affiliation;
import org.kapwa.organisations.AffiliationsChanged;
import org.kapwa.places.Countries;
import org.kapwa.search.SearchDocument;
import org.kapwa.search.Searchable;
import org.kapwa.vocabulary.CodeSets;
import org.kapwa.vocabulary.Concepts;
import org.kapwa.web.Circle;
import org.kapwa.web.Site;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// People as search knows them: one document for passers-by, with what is open to everyone, and one for members. What
/// is for oneself alone is in neither.
@Component
class PersonDocuments implements Searchable {

    private static final Map<Circle, String> AUDIENCES =
            Map.of(Circle.PUBLIC, "anonymous", Circle.MEMBERS, "members");

    private final VisiblePeople people;
    private final Profiles profiles;
    private final CodeSets codeSets;
    private final Concepts concepts;
    private final Countries countries;
    private final Site site;

    PersonDocuments(
            VisiblePeople people, Profiles profiles, CodeSets codeSets, Concepts concepts, Countries countries, Site site) {
        this.people = people;
        this.profiles = profiles;
        this.codeSets = codeSets;
        this.concepts = concepts;
        this.countries = countries;
        this.site = site;
    }

    @Override
    public String kind() {
        return People.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<Long> ids) {
        var documents = new ArrayList<SearchDocument>();
        AUDIENCES.forEach((circle, audience) ->
                people.found(ids, circle).values().forEach(person -> documents.add(document(person, audience))));
        return documents;
    }

    @Override
    public List<Long> idsAfter(long id, int howMany) {
        return profiles.idsAfter(id, howMany);
    }

    @EventListener
    void memberChanged(MemberChanged news) {
        profiles.touch(Set.of(news.member()));
    }

    @EventListener
    void affiliationsChanged(AffiliationsChanged news) {
        profiles.touch(news.members());
    }

    private SearchDocument document(Person person, String audience) {
        var profile = person.profile();
        return new SearchDocument(
                People.KIND,
                person.member().id(),
                profile.language().isEmpty() ? List.of() : List.of(profile.language()),
                person.member().name(),
                said(profile),
                person.confirmed().map(said -> said.organisation().name()).collect(Collectors.joining("; ")),
                String.join("; ", countries.names(profile.country(), site.languages())),
                List.of(),
                facets(person),
                Set.of(audience),
                profile.changedAt());
    }

    /// Their own words, and their roles and expertise in words, so that search finds these in every language.
    private String said(Profile profile) {
        var language = profile.language().isEmpty() ? "en" : profile.language();
        var expertise = profile.expertise().stream().map(concept -> concepts.label(concept, language));
        var roles = profile.roles().stream().map(role -> codeSets.label("field-role", role, language));
        return Stream.of(
                        Stream.of(profile.about(), profile.helpsWith(), profile.looksFor()),
                        Stream.of(expertise.collect(Collectors.joining(", ")), roles.collect(Collectors.joining(", "))))
                .flatMap(part -> part)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, List<String>> facets(Person person) {
        var profile = person.profile();
        var facets = new HashMap<String, List<String>>();
        facets.put("language", profile.languages());
        facets.put("theme", profile.expertise());
        facets.put("role", profile.roles());
        facets.put("country", profile.country().isEmpty() ? List.of() : List.of(profile.country()));
        facets.put("organisation-type", types(person.confirmed()));
        return facets;
    }

    private static List<String> types(Stream<Affiliation> affiliations) {
        return affiliations
                .map(said -> said.organisation().type())
                .filter(type -> !type.isEmpty())
                .distinct()
                .toList();
    }
}
