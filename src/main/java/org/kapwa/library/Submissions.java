package org.kapwa.library;

import java.util.function.UnaryOperator;
import org.kapwa.organisations.TrustedOrganisations;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// Hands drafts to the hosts, or publishes them at once where the contributor is trusted.
@Component
class Submissions {

    private final Resources resources;
    private final TrustedContributors trusted;
    private final TrustedOrganisations organisations;

    Submissions(Resources resources, TrustedContributors trusted, TrustedOrganisations organisations) {
        this.resources = resources;
        this.trusted = trusted;
        this.organisations = organisations;
    }

    /// @param edit what is changed in the same step
    Resource submit(Resource draft, Viewer contributor, UnaryOperator<Resource> edit) {
        return resources.change(draft, contributor, before -> submitted(edit.apply(before), contributor));
    }

    private Resource submitted(Resource described, Viewer contributor) {
        return isTrusted(described, contributor)
                ? described.publishedDirectlyBy(contributor, resources.now())
                : described.submittedBy(contributor);
    }

    private boolean isTrusted(Resource described, Viewer contributor) {
        var member = contributor.memberOrRefuse();
        return described.isInCareOf(contributor) || trusted.includes(member) || organisations.vouchFor(member);
    }
}
