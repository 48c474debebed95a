package org.kapwa.library;

import java.time.OffsetDateTime;

/// What a contributor or a host says about a submission.
///
/// @param field the field it is about, as the form names it; empty for the whole
record Note(long id, String field, String author, String text, OffsetDateTime writtenAt) {}
