package org.kapwa.membership;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Role;
import org.kapwa.web.Viewer;

/// Somebody asked to join by mail, who has not done so yet.
///
/// @param invitedBy the member who asked them
record Invitation(long id, String email, @Nullable Long invitedBy, OffsetDateTime invitedAt, OffsetDateTime expiresAt) {

    /// The address for whoever wrote to it and for administrators. Others see at which provider it is, and not whose.
    String addressFor(Viewer staff) {
        return staff.is(Role.ADMINISTRATOR) || (invitedBy != null && staff.is(invitedBy))
                ? email
                : "…" + email.substring(email.lastIndexOf('@'));
    }
}
