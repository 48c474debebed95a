package org.kapwa.storage;

/// The small picture of a file, itself a file in the store.
///
/// @param hash of its own bytes
public record ThumbnailFile(String hash, int bytes, int width, int height) {}
