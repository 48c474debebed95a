package org.kapwa.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The one password of all invented members, made up for each site and kept in its home, where the operator finds it.
@Component
class SharedPassword {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int IN_A_GROUP = 4;

    private final Path file;

    SharedPassword(@Value("${kapwa.home}") Path home) {
        this.file = home.resolve("demo.password");
    }

    String text() throws IOException {
        if (!Files.exists(file)) {
            var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, onlyOwner);
            Files.writeString(file, fresh());
        }
        return Files.readString(file);
    }

    private static String fresh() {
        var text = new StringBuilder();
        for (var letter = 0; letter < GROUPS * IN_A_GROUP; letter++) {
            text.append(letter > 0 && letter % IN_A_GROUP == 0 ? "-" : "");
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
