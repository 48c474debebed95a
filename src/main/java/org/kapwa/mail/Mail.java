package org.kapwa.mail;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// One mail and what became of it.
///
/// @param state `waiting`, `sent`, `kept` (no SMTP server is named) or `failed` (given up)
/// @param unsubscribe the address that ends mails of its kind; empty for one that comes once
public record Mail(
        long id,
        String recipient,
        String subject,
        String text,
        String language,
        String state,
        int attempts,
        @Nullable String problem,
        OffsetDateTime writtenAt,
        String unsubscribe) {}
