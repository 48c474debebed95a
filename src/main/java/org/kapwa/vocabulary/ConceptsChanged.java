package org.kapwa.vocabulary;

/// Concepts or their words are others now. Published in the transaction that changes them, on the node that does it; by
/// the time that it has ended, [Concepts] answers anew.
///
/// @param version the concepts' version from now on
public record ConceptsChanged(int version) {}
