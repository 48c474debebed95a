package org.kapwa.texts;

/// A line of text as it stands on a page; lengths in points, from the upper left corner.
///
/// @param size of its letters
record PdfLine(String text, float left, float right, float bottom, float size, boolean isBold) {

    private static final String ENDS = ".!?:;…。！？؟।၊။\"”»)";
    private static final String BULLET = "^([•▪●◦‣■□➢✓·○–—\uF0B7\uF0A7]|[o*-](?=\\s))\\s*.+";

    boolean isBullet() {
        return text.matches(BULLET);
    }

    boolean isNumbered() {
        return text.matches("^(\\(?\\p{Nd}{1,2}[.)]|\\(?[a-z][.)])\\s+\\S.*");
    }

    boolean isPageNumber() {
        return text.matches("^[-–\\s]*(page\\s+)?\\p{Nd}{1,4}(\\s*(/|of|de|sur|من)\\s*\\p{Nd}{1,4})?[-–\\s]*$");
    }

    boolean endsSentence() {
        return !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    boolean startsLower() {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    /// Hyphenated at its end, as far as one can see from the line alone.
    boolean endsInHyphen() {
        return text.matches(".*\\p{L}[-\u00AD\u2010]$");
    }

    String withoutBullet() {
        return text.replaceFirst("^[•▪●◦‣■□➢✓·○–—\uF0B7\uF0A7o*-]\\s*", "");
    }
}
