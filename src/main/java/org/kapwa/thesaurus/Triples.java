package org.kapwa.thesaurus;

/// What an RDF file says, one statement at a time.
interface Triples {

    /// @param predicate its IRI
    /// @param object an IRI or the name of a blank node
    void link(String subject, String predicate, String object);

    /// @param language a BCP-47 tag, or empty
    void text(String subject, String predicate, String object, String language);
}
