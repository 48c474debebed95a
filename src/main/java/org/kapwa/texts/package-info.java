/// Files read as text: paragraphs, headings, lists, rows and pages out of PDF, Office, OpenDocument, web pages and
/// tables, with the language they are written in.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kapwa.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
