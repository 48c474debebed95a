package org.kapwa.accounts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Passwords known from breaches, in a file that the operator brings: their SHA-1 in hexadecimal, a line each, in
/// ascending order, with or without `:` and a count behind it, as the data set Pwned Passwords has them ordered by hash.
/// It may be larger than any memory, so it is searched where it lies.
@Component
public class BreachedPasswords {

    private static final Logger LOG = LoggerFactory.getLogger(BreachedPasswords.class);
    private static final Pattern LINE = Pattern.compile("([0-9A-F]{40})(:\\d*)?\\s*");
    private static final int HASH = 40;
    private static final int LONGEST_LINE = 80;
    private static final int PROBES = 64;

    private record Line(long start, long end, String text) {

        String hash() {
            return text.length() < HASH ? text : text.substring(0, HASH);
        }
    }

    private final String file;

    /// @param file its path; empty for none
    BreachedPasswords(@Value("${kapwa.breached-passwords}") String file) {
        this.file = file.strip();
    }

    /// Whether a file can be read and is such a list, as far as some of its lines tell.
    public static boolean isList(String file) {
        try (var channel = FileChannel.open(Path.of(file), StandardOpenOption.READ)) {
            var before = "";
            for (var probe = 0; probe <= PROBES; probe++) {
                var line = probe < PROBES ? lineFrom(channel, channel.size() / PROBES * probe) : lastOf(channel);
                var isAnother = line.start() < channel.size();
                if (isAnother && (!LINE.matcher(line.text()).matches() || line.hash().compareTo(before) < 0)) {
                    return false;
                }
                before = isAnother ? line.hash() : before;
            }
            return !before.isEmpty();
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    boolean contain(String password) {
        if (file.isEmpty()) {
            return false;
        }
        try (var channel = FileChannel.open(Path.of(file), StandardOpenOption.READ)) {
            return contains(channel, sha1(password));
        } catch (IOException unreadable) {
            LOG.warn("the file of breached passwords cannot be read any more", unreadable);
            return false;
        }
    }

    /// Halves the part of the file in which the line may begin.
    private static boolean contains(FileChannel file, String hash) throws IOException {
        var low = 0L;
        var high = file.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            var line = lineFrom(file, middle);
            var order = line.start() >= high ? 1 : line.hash().compareTo(hash);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = line.end();
            } else {
                high = middle;
            }
        }
        return false;
    }

    /// The first line that begins at a place or behind it; one at the file's end when there is none.
    private static Line lineFrom(FileChannel file, long place) throws IOException {
        var from = Math.max(0, place - 1);
        var text = read(file, from);
        var begin = place == 0 ? 0 : text.indexOf('\n') + 1;
        if (begin == 0 && place > 0) {
            return new Line(file.size(), file.size(), "");
        }
        var newline = text.indexOf('\n', begin);
        var end = newline < 0 ? text.length() : newline + 1;
        return new Line(from + begin, from + end, text.substring(begin, end));
    }

    private static Line lastOf(FileChannel file) throws IOException {
        var from = Math.max(0, file.size() - LONGEST_LINE);
        var end = read(file, from).stripTrailing();
        return new Line(from, file.size(), end.substring(end.lastIndexOf('\n') + 1));
    }

    private static String read(FileChannel file, long from) throws IOException {
        var bytes = ByteBuffer.allocate(2 * LONGEST_LINE);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) > 0) {
            // goes on until two lines are there, or the file ends
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).toUpperCase(Locale.ROOT);
    }

    private static String sha1(String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
