package org.kapwa.membership;

import java.io.IOException;
import org.kapwa.accounts.Contributions;
import org.kapwa.accounts.Export;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.PersonalData;
import org.kapwa.finding.SavedSearches;
import org.springframework.stereotype.Component;

/// The searches that a member keeps, for [SavedSearches], which stands below the accounts and knows none.
@Component
class SearchesData implements PersonalData {

    private final SavedSearches searches;

    SearchesData(SavedSearches searches) {
        this.searches = searches;
    }

    @Override
    public void export(Member member, Export copy) throws IOException {
        copy.json("searches/saved", searches.of(member.id()));
    }

    /// With the row goes the secret, so the feed ends too.
    @Override
    public void erase(Member member, Contributions contributions) {
        searches.forget(member.id());
    }
}
