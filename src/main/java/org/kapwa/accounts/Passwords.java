package org.kapwa.accounts;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes and judges passwords: at least 12 characters, any of them, no composition rules, not a known one (ASVS 6.2).
@Component
public class Passwords {

    public static final int SHORTEST = 12;
    /// How many are hashed at once; the others wait, because each takes much memory.
    public static final int AT_ONCE = 4;

    static final int LONGEST = 200;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int THREADS = 1;
    private static final int ROUNDS = 2;

    private final Argon2PasswordEncoder argon2;
    private final BreachedPasswords breached;

    /// Of no password, with today's settings, so that asking for nobody takes as long as for somebody whose password was
    /// hashed with them.
    private final String nobodys;

    private final Semaphore memory = new Semaphore(AT_ONCE);

    /// @param kibibytes of memory that trying one password takes, and with it the time
    public Passwords(@Value("${kapwa.signin.password-kibibytes}") int kibibytes, BreachedPasswords breached) {
        this.breached = breached;
        argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, THREADS, kibibytes, ROUNDS);
        nobodys = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(kibibytes, ROUNDS, THREADS, nothing(SALT_BYTES), nothing(HASH_BYTES));
    }

    private static final class Known {
        static final Set<String> PASSWORDS = load();

        private static Set<String> load() {
            try {
                var known = new HashSet<String>();
                StandardDictionaries.PASSWORDS_LOADER.load().getRankedDictionary().keySet().stream()
                        .filter(word -> word.length() >= SHORTEST / 2)
                        .forEach(known::add);
                return known;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public String hash(String password) {
        memory.acquireUninterruptibly();
        try {
            return String.valueOf(argon2.encode(password));
        } finally {
            memory.release();
        }
    }

    /// Whether the password is the one hashed; takes the same time when there is no hash.
    public boolean matches(String password, @Nullable String hash) {
        memory.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash == null ? nobodys : hash) && hash != null;
        } finally {
            memory.release();
        }
    }

    private static String nothing(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }

    /// Whether a hash was made with weaker settings than today's.
    boolean isOutdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    public void judge(String field, String password, String name, String email, Problems problems) {
        problems.require(field, password)
                .refuseIf(password.length() < SHORTEST, field, "accounts.problem.password-short", SHORTEST)
                .refuseIf(password.length() > LONGEST, field, "web.problem.too-long", LONGEST, password.length())
                .refuseIf(isKnown(password, name, email), field, "accounts.problem.password-known")
                .refuseIf(breached.contain(password), field, "accounts.problem.password-breached");
    }

    private static boolean isKnown(String password, String name, String email) {
        var folded = password.toLowerCase(Locale.ROOT).strip();
        var repeated = folded.chars().distinct().count() < 5;
        return repeated
                || isKnownWord(folded)
                || folded.contains("kapwa")
                || folded.equals(email.toLowerCase(Locale.ROOT))
                || folded.equals(name.toLowerCase(Locale.ROOT));
    }

    /// Known as it is, as a known word written twice, or with digits hung on its end.
    private static boolean isKnownWord(String folded) {
        var half = folded.substring(0, folded.length() / 2);
        return Known.PASSWORDS.contains(folded)
                || (folded.equals(half + half) && Known.PASSWORDS.contains(half))
                || Known.PASSWORDS.contains(folded.replaceAll("[0-9!.]+$", ""));
    }
}
