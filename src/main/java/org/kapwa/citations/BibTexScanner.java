package org.kapwa.citations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes BibTeX text apart into entries with their fields, still in LaTeX.
final class BibTexScanner {

    private static final Pattern AT = Pattern.compile("(?m)^[\\s\\p{Z}]*@\\s*(\\w+)\\s*([{(])");

    private final String text;
    private final Map<String, String> abbreviations = new HashMap<>();
    private int at;

    BibTexScanner(String text) {
        this.text = text;
    }

    /// @param isWhole false when the entry could not be read to its end
    record Raw(String type, String key, Map<String, String> fields, boolean isWhole) {}

    /// The entry after the last, or null at the end of the text.
    @Nullable Raw next() {
        var found = AT.matcher(text);
        while (found.find(at)) {
            var start = found.end();
            var type = found.group(1).toLowerCase(Locale.ROOT);
            at = start;
            switch (type) {
                case "comment", "preamble" -> skipBlock();
                case "string" -> readAbbreviation();
                default -> {
                    return readEntry(type, start);
                }
            }
        }
        return null;
    }

    /// The names of a field that lists people, taken apart at `and` outside braces.
    static List<String> people(String value) {
        var people = new ArrayList<String>();
        var depth = 0;
        var from = 0;
        for (var i = 0; i < value.length(); i++) {
            depth += value.charAt(i) == '{' ? 1 : value.charAt(i) == '}' ? -1 : 0;
            if (depth == 0 && Character.isWhitespace(value.charAt(i)) && value.startsWith("and", i + 1)
                    && i + 4 < value.length() && Character.isWhitespace(value.charAt(i + 4))) {
                people.add(value.substring(from, i));
                from = i + 5;
            }
        }
        people.add(value.substring(Math.min(from, value.length())));
        return people.stream().map(String::strip).filter(name -> !name.isEmpty() && !name.equals("others")).toList();
    }

    private void skipBlock() {
        var end = closing(at, '{', '}');
        at = end < 0 ? at : end;
    }

    private void readAbbreviation() {
        try {
            var name = readName();
            expect('=');
            abbreviations.put(name, readValue());
        } catch (Broken _) {
            // The next entry shows whether it was needed.
        }
    }

    private Raw readEntry(String type, int start) {
        var fields = new LinkedHashMap<String, String>();
        var key = "";
        try {
            key = readKey();
            while (peek() != '}' && peek() != ')') {
                var name = readFieldName();
                expect('=');
                fields.putIfAbsent(name, readValue());
                skip(',');
            }
            at++;
            return new Raw(type, key, fields, true);
        } catch (Broken broken) {
            at = start;
            return new Raw(type, key, fields, false);
        }
    }

    private String readKey() throws Broken {
        var from = at;
        while (at < text.length() && ",}\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        var key = text.substring(from, at).strip();
        if (key.indexOf('=') >= 0) {
            at = from;
            return "";
        }
        skip(',');
        return key;
    }

    /// Scopus has names with blanks: `funding_text 1`.
    private String readFieldName() throws Broken {
        var name = new StringBuilder(readName());
        while (peek() != '=') {
            name.append(' ').append(readName());
        }
        return name.toString();
    }

    private String readName() throws Broken {
        peek();
        var from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "_-:.+/".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == from) {
            throw new Broken();
        }
        return text.substring(from, at).toLowerCase(Locale.ROOT);
    }

    /// A value, or several joined by `#`.
    private String readValue() throws Broken {
        var value = new StringBuilder(readPiece());
        while (peek() == '#') {
            at++;
            value.append(readPiece());
        }
        return value.toString();
    }

    private String readPiece() throws Broken {
        var first = peek();
        if (first == '{') {
            at++;
            return upTo(closing(at, '{', '}'));
        }
        if (first == '"') {
            at++;
            return upTo(closing(at, '"', '"'));
        }
        var name = readName();
        return abbreviations.getOrDefault(name, name);
    }

    private String upTo(int end) throws Broken {
        if (end < 0) {
            throw new Broken();
        }
        var piece = text.substring(at, end - 1);
        at = end;
        return piece;
    }

    /// The place behind the sign that closes what was opened before `from`, braces inside counted; -1 when there is
    /// none before the next entry begins.
    private int closing(int from, char open, char close) {
        var depth = 0;
        for (var i = from; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign == '\\') {
                i++;
            } else if (depth == 0 && sign == close) {
                return i + 1;
            } else if (sign == '{' || (sign == open && open != close)) {
                depth++;
            } else if (sign == '}') {
                depth--;
            } else if (sign == '\n' && isEntryAt(i + 1)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isEntryAt(int index) {
        return index < text.length() && text.charAt(index) == '@' && AT.matcher(text).region(index, text.length()).lookingAt();
    }

    /// The next sign that is no blank.
    private char peek() throws Broken {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
            at++;
        }
        if (at >= text.length()) {
            throw new Broken();
        }
        return text.charAt(at);
    }

    private void skip(char sign) throws Broken {
        while (peek() == sign) {
            at++;
        }
    }

    private void expect(char sign) throws Broken {
        if (peek() != sign) {
            throw new Broken();
        }
        at++;
    }

    private static final class Broken extends Exception {

        private static final long serialVersionUID = 1;

        Broken() {
            super("broken", null, false, false);
        }
    }
}
