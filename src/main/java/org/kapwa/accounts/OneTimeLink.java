package org.kapwa.accounts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a link that works once is for.
///
/// @param member null when it was asked for somebody who is no member
/// @param browser the secret in the cookie of the browser that it is bound to; null when any browser may use it
/// @param email the address that it is about, or empty
/// @param next where its reader goes on afterwards
public record OneTimeLink(Purpose purpose, @Nullable Long member, @Nullable Secret browser, String email, String next) {

    /// What links are for and how long they work.
    public enum Purpose {
        SIGN_IN("sign-in", Duration.ofMinutes(10)),
        SECOND_STEP("second-step", Duration.ofMinutes(10)),
        PASSWORD("password", Duration.ofMinutes(60)),
        EMAIL("email", Duration.ofHours(24)),
        PASSKEY("passkey", Duration.ofMinutes(10)),
        PASSKEY_SIGN_IN("passkey-sign-in", Duration.ofMinutes(10)),
        FIRST_ADMINISTRATOR("first-administrator", Duration.ofDays(7));

        private final String code;
        private final Duration lifetime;

        Purpose(String code, Duration lifetime) {
            this.code = code;
            this.lifetime = lifetime;
        }

        String code() {
            return code;
        }

        public Duration lifetime() {
            return lifetime;
        }
    }

    public static OneTimeLink of(Purpose purpose, @Nullable Long member) {
        return new OneTimeLink(purpose, member, null, "", "/");
    }

    public OneTimeLink boundTo(Secret someBrowser) {
        return new OneTimeLink(purpose, member, someBrowser, email, next);
    }

    public OneTimeLink about(String someEmail) {
        return new OneTimeLink(purpose, member, browser, someEmail, next);
    }

    public OneTimeLink leadingTo(String path) {
        return new OneTimeLink(purpose, member, browser, email, path);
    }
}
