package org.kapwa.library;

/// What files a resource holds, in short, as lists tell it.
///
/// @param first the name of its first file; empty when it has none
/// @param bytes the size of all together
record Holdings(String first, long bytes) {

    static final Holdings NONE = new Holdings("", 0);

    /// The kind of the first file, as people know it: `PDF`; empty when it has none or its name does not say.
    String kind() {
        return FileName.ending(first);
    }
}
