package org.kapwa.web;

/// A text cell of a table that a spreadsheet opens: what would be taken for a formula is written behind an apostrophe
/// (ASVS 1.2.10), and that apostrophe is taken off again when our own table is read.
public final class Cell {

    private static final String DANGEROUS = "=+-@\t\r\0";

    private Cell() {}

    public static String written(String value) {
        return isDangerous(value) || (value.startsWith("'") && isDangerous(value.replaceAll("^'+", "")))
                ? "'" + value
                : value;
    }

    public static String read(String cell) {
        return cell.startsWith("'") && isDangerous(cell.replaceAll("^'+", "")) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String value) {
        return !value.isEmpty() && DANGEROUS.indexOf(value.charAt(0)) >= 0;
    }
}
