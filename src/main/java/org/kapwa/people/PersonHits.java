package org.kapwa.people;

import java.util.Collection;
import java.util.List;
import org.kapwa.finding.HitCard;
import org.kapwa.finding.HitCards;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// People among the hits of a search. The index may still have what somebody has just closed, so whoever changed their
/// page is found again only once the index has followed.
@Component
class PersonHits implements HitCards {

    private static final int MOST_ORGANISATIONS = 2;

    private final VisiblePeople people;

    PersonHits(VisiblePeople people) {
        this.people = people;
    }

    @Override
    public String kind() {
        return People.KIND;
    }

    @Override
    public boolean awaitsIndex() {
        return true;
    }

    @Override
    public List<HitCard> cards(Collection<Long> ids, Viewer viewer) {
        return people.found(ids, viewer).values().stream().map(PersonHits::card).toList();
    }

    private static HitCard card(Person person) {
        return new HitCard(
                person.member().id(),
                person.path(),
                person.member().name(),
                person.profile().tag(),
                person.profile().languages(),
                person.line(),
                person.confirmed()
                        .limit(MOST_ORGANISATIONS)
                        .map(said -> said.organisation().name())
                        .toList(),
                "",
                0,
                null);
    }
}
