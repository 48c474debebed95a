package org.kapwa.library;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Passes for files that not everybody may have, since the files' host knows nobody: whoever the site lets have one is
/// led to an address that opens this file, and no other, for five minutes.
@Component
class FilePasses {

    private static final Duration FOR = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private final FilesHost host;
    private final Clock clock;
    private final SingletonSupplier<SecretKeySpec> key;

    FilePasses(JdbcClient db, FilesHost host, Clock clock) {
        this.host = host;
        this.clock = clock;
        this.key = SingletonSupplier.of(() -> key(db));
    }

    /// The query that opens a file from now on.
    String query(ResourceFile file) {
        var until = Long.toString(clock.instant().plus(FOR).getEpochSecond());
        return "?until=" + until + "&pass=" + pass(file.resource(), file.position(), until);
    }

    /// Whether a request shows one. The site takes none, or whoever has one could have it renewed for good.
    boolean open(long resource, int position, HttpServletRequest request) {
        var until = request.getParameter("until");
        var pass = request.getParameter("pass");
        return host.isAskedBy(request)
                && until != null
                && pass != null
                && SECONDS.matcher(until).matches()
                && Long.parseLong(until) >= clock.instant().getEpochSecond()
                && MessageDigest.isEqual(utf8(pass), utf8(pass(resource, position, until)));
    }

    private String pass(long resource, int position, String until) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key.obtain());
            var bytes = mac.doFinal(utf8("%d/%d until %s".formatted(resource, position, until)));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static SecretKeySpec key(JdbcClient db) {
        return new SecretKeySpec(db.sql("select key from file_pass_key").query(byte[].class).single(), "HmacSHA256");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
