package org.kapwa.library;

import java.util.List;
import org.kapwa.web.Problems;

/// What a resource holds, shown to whoever may change it.
record HeldFiles(Resource resource, List<ResourceFile> files, Problems problems) {}
