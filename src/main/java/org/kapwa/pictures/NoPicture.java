package org.kapwa.pictures;

/// A file cannot be drawn anew: it is damaged, or has too many pixels to be tried.
public class NoPicture extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean isTooLarge;

    NoPicture(boolean isTooLarge) {
        super(isTooLarge ? "too many pixels" : "damaged", null, false, false);
        this.isTooLarge = isTooLarge;
    }

    public boolean isTooLarge() {
        return isTooLarge;
    }
}
