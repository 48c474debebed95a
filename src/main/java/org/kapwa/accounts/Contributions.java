package org.kapwa.accounts;

/// What becomes of a leaving member's contributions: they stay as a former member's, or go too.
public enum Contributions {
    KEPT,
    REMOVED
}
