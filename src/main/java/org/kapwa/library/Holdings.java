package org.kapwa.library;

/// What files a resource holds, in short, as lists tell it.
///
/// @param first the name of its first file; empty when it has none
/// @param count how many there are
/// @param bytes the size of all together
record Holdings(String first, int count, long bytes) {

    static final Holdings NONE = new Holdings("", 0, 0);

    /// The kind of the first file, as people know it, and how many there are besides: `PDF`, `PDF +2`; empty when it has
    /// none or its name does not say.
    String kind() {
        return FileName.ending(first) + (count > 1 ? " +" + (count - 1) : "");
    }
}
