package org.kapwa.works;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is compared of a work; what is not known is empty.
///
/// @param languages BCP-47 tags
record Work(String title, String summary, List<String> authors, @Nullable Integer year, List<String> languages) {}
