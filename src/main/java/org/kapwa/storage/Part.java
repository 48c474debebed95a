package org.kapwa.storage;

/// A piece of a file's text that makes one light page.
///
/// @param number counted from 1
/// @param firstPage the page of the file on which it begins
public record Part(int number, int firstPage, int lastPage, String text) {}
