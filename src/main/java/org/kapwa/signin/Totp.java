package org.kapwa.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes of six digits that change every 30 seconds (RFC 6238 with HMAC-SHA-1, as every authenticator app has it).
record Totp(byte[] secret) {

    static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final int MILLION = 1_000_000;
    private static final int CLOCKS_MAY_DIFFER_BY_STEPS = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Totp fresh() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Totp(secret);
    }

    String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % MILLION);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// The step that a typed code belongs to, one back or ahead at most.
    OptionalLong stepOf(String typed, Instant now) {
        var present = stepAt(now);
        return LongStream.rangeClosed(present - CLOCKS_MAY_DIFFER_BY_STEPS, present + CLOCKS_MAY_DIFFER_BY_STEPS)
                .filter(step -> MessageDigest.isEqual(utf8(code(step)), utf8(typed)))
                .findFirst();
    }

    static long stepAt(Instant moment) {
        return moment.getEpochSecond() / STEP_SECONDS;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
