package org.kapwa.inspection;

/// What a scanner for malware says of a file.
public enum Scan {
    /// No scanner is wanted.
    OFF,
    CLEAN,
    INFECTED,
    /// The scanner is down, too slow or not to be understood.
    UNSCANNED
}
