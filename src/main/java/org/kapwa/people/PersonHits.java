package org.kapwa.people;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.kapwa.finding.HitCard;
import org.kapwa.finding.HitCards;
import org.kapwa.web.Circle;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// People among the hits of a search. The index may still have what somebody has just closed, so whoever changed their
/// page is found by others only once the index has surely followed.
@Component
class PersonHits implements HitCards {

    private static final Duration INDEX_FOLLOWS_WITHIN = Duration.ofSeconds(3);
    private static final int MOST_ORGANISATIONS = 2;

    private final VisiblePeople people;
    private final Clock clock;

    PersonHits(VisiblePeople people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return People.KIND;
    }

    @Override
    public List<HitCard> cards(Collection<Long> ids, Viewer viewer) {
        var settled = OffsetDateTime.now(clock).minus(INDEX_FOLLOWS_WITHIN);
        return people.found(ids, viewer).values().stream()
                .filter(person -> person.standing() == Circle.ME || !person.profile().isChangedSince(settled))
                .map(PersonHits::card)
                .toList();
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
                null);
    }
}
