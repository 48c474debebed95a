package org.kapwa.storage;

/// A file was read as text, or found to be unreadable; published within the transaction that keeps what came out.
public record FileRead(String hash) {}
