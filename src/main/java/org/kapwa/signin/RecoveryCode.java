package org.kapwa.signin;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// A code for the day when the phone is lost: its place among ten and fifty random bits, like `3-K7QZM-2FDXA`. The
/// place tells which hash to compare with, so that trying one costs one slow hash and not ten.
record RecoveryCode(int position, String secret) {

    static final int HOW_MANY = 10;
    private static final int SECRET_LETTERS = 10;
    private static final int SECRET_BYTES = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    static List<RecoveryCode> fresh() {
        return IntStream.range(0, HOW_MANY).mapToObj(RecoveryCode::fresh).toList();
    }

    private static RecoveryCode fresh(int position) {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new RecoveryCode(position, Base32.of(bytes).substring(0, SECRET_LETTERS));
    }

    /// Reads a code as somebody typed it; hyphens, blanks and case do not matter.
    static Optional<RecoveryCode> of(String typed) {
        var plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return plain.matches("[0-9][A-Z2-7]{" + SECRET_LETTERS + "}")
                ? Optional.of(new RecoveryCode(plain.charAt(0) - '0', plain.substring(1)))
                : Optional.empty();
    }

    String text() {
        return position + "-" + secret.substring(0, SECRET_LETTERS / 2) + "-" + secret.substring(SECRET_LETTERS / 2);
    }
}
