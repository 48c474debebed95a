package org.kapwa.citations;

/// What stands at one place of a file: a record, or something that could not be read as one.
public sealed interface Entry {

    /// The place among the records of the file, counted from 1.
    int number();

    record Good(int number, Citation citation) implements Entry {}

    /// @param reason what is wrong, the key of a sentence
    /// @param excerpt its first words, so that somebody can find it
    record Bad(int number, String reason, String excerpt) implements Entry {}
}
