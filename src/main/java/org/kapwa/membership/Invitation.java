package org.kapwa.membership;

import java.time.OffsetDateTime;

/// Somebody asked to join by mail, who has not done so yet.
record Invitation(long id, String email, OffsetDateTime invitedAt, OffsetDateTime expiresAt) {}
