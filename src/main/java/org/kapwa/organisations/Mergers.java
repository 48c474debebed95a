package org.kapwa.organisations;

import org.kapwa.following.Following;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes one entry of two.
@Component
class Mergers {

    private final OrganisationEntries entries;
    private final Affiliations affiliations;
    private final Following following;
    private final ApplicationEventPublisher news;

    Mergers(OrganisationEntries entries, Affiliations affiliations, Following following, ApplicationEventPublisher news) {
        this.entries = entries;
        this.affiliations = affiliations;
        this.following = following;
        this.news = news;
    }

    /// Names, people and followers of the first are the second's from now on, and its address leads there.
    ///
    /// @throws NotAllowed when one of them does not stand any more
    @Transactional
    public void merge(Organisation from, Organisation into, Viewer host) {
        entries.merge(from.id(), into.id(), host);
        affiliations.move(from.id(), into.id());
        following.move(Organisations.KIND, from.id(), into.id());
        affiliations.tellAllOf(into.id());
        news.publishEvent(new OrganisationMerged(from.id(), into.id()));
    }
}
