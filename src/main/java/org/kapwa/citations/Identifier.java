package org.kapwa.citations;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A name that some registry gives to one work, written in one way so that it can be compared.
///
/// @param scheme `doi`, `pmid`, `pmcid`, `isbn` or `wos`
public record Identifier(String scheme, String value) {

    private static final Pattern DOI =
            Pattern.compile("(?i)^(?:https?://(?:dx\\.)?doi\\.org/|doi[:\\s]\\s*)?(10\\.\\d{4,9}/[^\\s\"]+)");
    private static final Pattern PMID = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern PMCID = Pattern.compile("(?i)PMC\\d{3,10}");
    private static final Pattern ISBN = Pattern.compile("(97[89])?\\d{9}[\\dX]");
    private static final Pattern WOS = Pattern.compile("(?i)(WOS|ISI|MEDLINE|INSPEC|BCI|CCC|KJD|SCIELO|RSCI):\\S+");

    /// The DOI that a text begins with: alone, as an address or after `doi:`.
    public static Optional<Identifier> doi(String text) {
        var found = DOI.matcher(unescaped(text.strip()));
        return found.find() ? Optional.of(new Identifier("doi", trimmed(found.group(1)))) : Optional.empty();
    }

    public static Optional<Identifier> pmid(String text) {
        return whole(PMID, "pmid", text.strip());
    }

    public static Optional<Identifier> pmcid(String text) {
        return whole(PMCID, "pmcid", text.strip().toUpperCase(Locale.ROOT));
    }

    /// A number in a Web of Science database: `WOS:000123`.
    static Optional<Identifier> webOfScience(String text) {
        return whole(WOS, "wos", text.strip().toUpperCase(Locale.ROOT));
    }

    /// An ISBN of 10 or 13 digits whose check digit is right, as 13 digits.
    public static Optional<Identifier> isbn(String text) {
        var digits = text.toUpperCase(Locale.ROOT).replaceAll("[^0-9X]", "");
        if (!ISBN.matcher(digits).matches()) {
            return Optional.empty();
        }
        return isRight(digits) ? Optional.of(new Identifier("isbn", thirteen(digits))) : Optional.empty();
    }

    private static Optional<Identifier> whole(Pattern pattern, String scheme, String text) {
        return pattern.matcher(text).matches() ? Optional.of(new Identifier(scheme, text)) : Optional.empty();
    }

    private static String unescaped(String text) {
        return text.replaceAll("(?i)%2f", "/").replaceAll("(?i)%3c", "<").replaceAll("(?i)%3e", ">");
    }

    /// Sentences and brackets end after a DOI; a bracket that opens inside it belongs to it.
    private static String trimmed(String doi) {
        var text = doi.toLowerCase(Locale.ROOT);
        while (text.matches(".*[.,;:'\\]}]") || (text.endsWith(")") && text.indexOf('(') < 0)) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }

    private static boolean isRight(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0';
            sum += digits.length() == 10 ? digit * (10 - i) : digit * (i % 2 == 0 ? 1 : 3);
        }
        return sum % (digits.length() == 10 ? 11 : 10) == 0;
    }

    private static String thirteen(String digits) {
        if (digits.length() == 13) {
            return digits;
        }
        var start = "978" + digits.substring(0, 9);
        var sum = 0;
        for (var i = 0; i < start.length(); i++) {
            sum += (start.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return start + (10 - sum % 10) % 10;
    }
}
