package org.kapwa.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.Role;
import org.kapwa.web.Slug;
import org.kapwa.web.Viewer;

/// An organisation. Two entries for the same one are merged: the one that is given up leads to the other.
///
/// @param version counts changes, so that two people's edits do not overwrite each other
/// @param createdBy the member who entered it, as long as they are one
/// @param stewards members who speak for it
/// @param trusted whether its people publish without a host's look; only hosts are told
record Organisation(
        long id,
        int version,
        OrganisationDetails details,
        @Nullable Long mergedInto,
        @Nullable Long createdBy,
        List<Long> stewards,
        boolean trusted) {

    /// Its address for good; the number finds it, the words only read well.
    String path() {
        return path(id, details.name());
    }

    static String path(long id, String name) {
        return "/organisations/" + id + "-" + Slug.of(name);
    }

    OrganisationCard card() {
        return new OrganisationCard(
                id, details.name(), details.language(), details.type(), details.country(), details.description());
    }

    boolean isMerged() {
        return mergedInto != null;
    }

    /// Its stewards speak for it; until it has one, whoever entered it may put the entry right. Hosts always may.
    boolean mayBeEditedBy(Viewer viewer) {
        var isCreator = createdBy != null && viewer.is(createdBy);
        return !isMerged() && (viewer.isHost() || isSpokenForBy(viewer) || (stewards.isEmpty() && isCreator));
    }

    /// Who may say that somebody belongs to it. Whoever belongs to a trusted one publishes about anything, so that a host of a
    /// part does not say it there.
    boolean isKeptBy(Viewer viewer) {
        return isSpokenForBy(viewer) || (trusted ? viewer.isHostOfEverything() : viewer.isHost());
    }

    private boolean isSpokenForBy(Viewer viewer) {
        return stewards.stream().anyMatch(viewer::is);
    }

    /// Who may let its people publish unseen: no host of a part, and none of its own people.
    boolean mayBeTrustedBy(Viewer viewer, boolean belongs) {
        return viewer.is(Role.ADMINISTRATOR) || (viewer.isHostOfEverything() && !belongs);
    }

    Organisation editedBy(Viewer viewer, OrganisationDetails changed) {
        if (!mayBeEditedBy(viewer)) {
            throw new NotAllowed("organisations.refused.edit");
        }
        return new Organisation(id, version, changed, mergedInto, createdBy, stewards, trusted);
    }

    /// An entry that others were merged into stays, so that no chain of entries ends nowhere.
    Organisation mergedBy(Viewer host, Organisation other) {
        if (!host.isHost()) {
            throw new NotAllowed("organisations.refused.host-only");
        }
        if (isMerged() || other.isMerged() || other.id == id) {
            throw new NotAllowed("organisations.refused.merge");
        }
        if (other.trusted && !host.isHostOfEverything()) {
            throw new NotAllowed("organisations.refused.trust");
        }
        return new Organisation(id, version, details, other.id, createdBy, stewards, trusted);
    }
}
