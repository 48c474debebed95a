package org.kapwa.storage;

/// A file on its way, in pieces.
///
/// @param id a secret of the one who sends it
/// @param bytes how many the whole file has
/// @param received how many have arrived
public record Upload(String id, String name, long bytes, long received) {

    public boolean isWhole() {
        return received == bytes;
    }
}
