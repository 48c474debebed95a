package org.kapwa.library;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.Role;
import org.kapwa.web.Slug;
import org.kapwa.web.Viewer;

/// A manual, training, tool, article or the like that a member shares.
///
/// @param version counts changes, so that two people's edits do not overwrite each other
/// @param holdings what files it holds, in short
/// @param slug the readable end of its address, which follows from the title
/// @param reason why a host put it on hold, refused or withdrew it
/// @param replacedBy the resource to use instead of a withdrawn one
record Resource(
        long id,
        int version,
        State state,
        long contributor,
        Details details,
        Holdings holdings,
        Slug slug,
        String reason,
        @Nullable Long replacedBy,
        OffsetDateTime changedAt,
        @Nullable OffsetDateTime publishedAt) {

    /// Its address for good; the number finds it, the words only read well.
    String path() {
        return "/library/" + id + "-" + slug();
    }

    boolean isPublished() {
        return state == State.PUBLISHED;
    }

    /// Whether a viewer who may see it gets its files too: of what was withdrawn there is the tombstone, and hosts see why.
    boolean isGivenTo(Viewer viewer) {
        return state != State.WITHDRAWN || viewer.isHost();
    }

    /// Whether a host who cares for its countries, languages and themes, or an administrator, may decide on it.
    boolean isInCareOf(Viewer viewer) {
        return viewer.isHostOf(details.countries(), details.languages(), details.concepts());
    }

    /// Whether a viewer may let its contributor publish unseen. Whoever is trusted publishes about anything: this is not for a
    /// host of a part to give, nor for a host to give themselves.
    boolean contributorMayBeTrustedBy(Viewer viewer) {
        return viewer.is(Role.ADMINISTRATOR) || (viewer.isHostOfEverything() && !viewer.is(contributor));
    }

    boolean mayBeEditedBy(Viewer viewer) {
        return state != State.WITHDRAWN
                && (isInCareOf(viewer) || (viewer.is(contributor) && state.isEditable()));
    }

    /// Whether a viewer may say what it is of another: before a host has looked at it, of what is their own, or as its host.
    boolean mayBeConnectedBy(Viewer viewer, Resource other) {
        return mayBeEditedBy(viewer) || (isPublished() && viewer.is(contributor) && viewer.is(other.contributor));
    }

    /// What nobody has published is its contributor's to destroy; what was published others may cite, and it is withdrawn.
    boolean mayBeRemovedBy(Viewer viewer) {
        return viewer.is(contributor) && publishedAt == null;
    }

    Resource editedBy(Viewer viewer, Details changed) {
        if (!mayBeEditedBy(viewer)) {
            throw new NotAllowed("library.refused.edit");
        }
        return with(state, changed, reason, publishedAt);
    }

    Resource submittedBy(Viewer viewer) {
        if (!viewer.is(contributor) || !state.isEditable() || state == State.SUBMITTED) {
            throw new NotAllowed("library.refused.submit");
        }
        return with(State.SUBMITTED, details, "", publishedAt);
    }

    /// A trusted contributor needs no host; [Submissions] knows who is trusted.
    Resource publishedDirectlyBy(Viewer contributing, OffsetDateTime now) {
        return submittedBy(contributing).with(State.PUBLISHED, details, "", now);
    }

    /// A second publication would change the date that others already cite, so it is refused.
    Resource publishedBy(Viewer host, OffsetDateTime now) {
        requireHost(host);
        if (!state.isWaiting()) {
            throw new NotAllowed("library.refused.publish");
        }
        return with(State.PUBLISHED, details, "", now);
    }

    Resource putOnHoldBy(Viewer host, String why) {
        requireHost(host);
        if (state != State.SUBMITTED) {
            throw new NotAllowed("library.refused.hold");
        }
        return with(State.ON_HOLD, details, why, publishedAt);
    }

    Resource refusedBy(Viewer host, String why) {
        requireHost(host);
        if (!state.isWaiting()) {
            throw new NotAllowed("library.refused.refuse");
        }
        return with(State.REFUSED, details, why, publishedAt);
    }

    boolean mayBeWithdrawnBy(Viewer viewer) {
        return isInCareOf(viewer) || viewer.is(contributor);
    }

    /// @param instead the resource that takes its place, if there is one
    Resource withdrawnBy(Viewer viewer, String why, @Nullable Long instead) {
        if (!isPublished() || !mayBeWithdrawnBy(viewer)) {
            throw new NotAllowed("library.refused.withdraw");
        }
        return new Resource(
                id, version, State.WITHDRAWN, contributor, details, holdings, slug, why, instead, changedAt, publishedAt);
    }

    /// @throws NotAllowed for whoever may not decide on it
    void requireHost(Viewer viewer) {
        if (!viewer.isHost()) {
            throw new NotAllowed("library.refused.host-only");
        }
        if (!isInCareOf(viewer)) {
            throw new NotAllowed("library.refused.care");
        }
    }

    private Resource with(State next, Details said, String why, @Nullable OffsetDateTime published) {
        var named = said.title().equals(details.title()) ? slug : Slug.of(said.title());
        return new Resource(id, version, next, contributor, said, holdings, named, why, replacedBy, changedAt, published);
    }
}
