package org.kapwa.vocabulary;

/// Concepts or their words are others now, and [Concepts] answers anew. Published on each node for itself, be the
/// change its own, another node's or a command's.
///
/// @param version the concepts' version from now on
public record ConceptsChanged(int version) {}
