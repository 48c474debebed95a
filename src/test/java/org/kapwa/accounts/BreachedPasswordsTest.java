package org.kapwa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreachedPasswordsTest {

    @TempDir
    Path folder;

    /// As lines end in the data set, elsewhere, and at the end of a file that was cut by hand.
    @ParameterizedTest
    @ValueSource(strings = {":12\r\n", ":3\n", "\n", "\r\n"})
    void eachOfManyIsFoundAndNoOther(String end) throws IOException {
        var known = IntStream.range(0, 3_000).mapToObj(number -> "known password " + number).toList();
        var list = new BreachedPasswords(file(known, end).toString());

        assertThat(known).allMatch(list::contain);
        assertThat(IntStream.range(0, 3_000).mapToObj(number -> "new password " + number)).noneMatch(list::contain);
        assertThat(list.contain("Known password 1")).isFalse();
    }

    @Test
    void aListOfOneIsAList() throws IOException {
        var file = Files.writeString(folder.resolve("one"), sha1("the only one"));

        assertThat(BreachedPasswords.isList(file.toString())).isTrue();
        assertThat(new BreachedPasswords(file.toString()).contain("the only one")).isTrue();
        assertThat(new BreachedPasswords(file.toString()).contain("another one")).isFalse();
    }

    @Test
    void smallLettersAreTheSameHash() throws IOException {
        var file = Files.writeString(folder.resolve("small"), sha1("small letters").toLowerCase(java.util.Locale.ROOT));

        assertThat(new BreachedPasswords(file.toString()).contain("small letters")).isTrue();
    }

    @Test
    void withoutAFileNothingIsKnown() throws IOException {
        assertThat(new BreachedPasswords("").contain("password")).isFalse();
    }

    /// The data set is also offered ordered by count and as NTLM, in which nothing would ever be found.
    @Test
    void whatIsInNoOrderOrHoldsOtherHashesIsNoList() throws IOException {
        var hashes = Stream.of("a", "b", "c", "d", "e", "f", "g", "h").map(BreachedPasswordsTest::sha1).sorted().toList();
        var byCount = Files.write(folder.resolve("count"), hashes.reversed());
        var ntlm = Files.write(folder.resolve("ntlm"), hashes.stream().map(hash -> hash.substring(8) + ":1").toList());
        var words = Files.write(folder.resolve("words"), List.of("password", "letmein"));
        var empty = Files.write(folder.resolve("empty"), List.of());

        assertThat(Stream.of(byCount, ntlm, words, empty, folder, folder.resolve("none")).map(Path::toString))
                .noneMatch(BreachedPasswords::isList);
        assertThat(BreachedPasswords.isList(file(List.of("a", "b", "c", "d"), "\n").toString())).isTrue();
    }

    private Path file(List<String> passwords, String end) throws IOException {
        var lines = passwords.stream().map(BreachedPasswordsTest::sha1).sorted().collect(Collectors.joining(end));
        return Files.writeString(folder.resolve("list"), lines + end);
    }

    private static String sha1(String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
