package org.kapwa.accounts;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// One purpose that a member agreed to, in their own language.
///
/// @param code of lower-case letters, digits and hyphens; the same as long as they agree
/// @param name what they agreed to
/// @param about which of several it is, in the words of whoever wrote them; else empty
/// @param purpose what it is for, and what becomes of it when they take it back
/// @param since when they last said so, where that is kept
/// @param page where it is taken back when that takes more than a button; else empty
public record Consent(String code, String name, String about, String purpose, @Nullable OffsetDateTime since, String page) {}
