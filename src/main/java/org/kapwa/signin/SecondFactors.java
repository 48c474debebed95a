package org.kapwa.signin;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.kapwa.accounts.Passwords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Members' authenticator apps and recovery codes.
@Component
class SecondFactors {

    private final JdbcClient db;
    private final Clock clock;
    private final Passwords passwords;

    SecondFactors(JdbcClient db, Clock clock, Passwords passwords) {
        this.db = db;
        this.clock = clock;
        this.passwords = passwords;
    }

    boolean isOn(long member) {
        return app(member, "confirmed_at is not null").isPresent();
    }

    /// The app that a member is setting up.
    Optional<Totp> begun(long member) {
        return app(member, "confirmed_at is null");
    }

    /// Begins to set up an app; one that is in use is not touched.
    void begin(long member) {
        db.sql("""
                        insert into authenticator_app (member, secret, begun_at)
                        values (:member, :secret, :now)
                        on conflict (member) do update
                           set secret = excluded.secret, begun_at = excluded.begun_at
                         where authenticator_app.confirmed_at is null
                        """)
                .param("member", member)
                .param("secret", Totp.fresh().secret())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /// Takes the app that is being set up into use when a code shows that it has the secret.
    ///
    /// @return the recovery codes, to be shown once; nothing when the code is wrong
    @Transactional
    public Optional<List<RecoveryCode>> confirm(long member, String typed) {
        var step = begun(member).stream()
                .flatMapToLong(app -> app.stepOf(digits(typed), clock.instant()).stream())
                .findFirst();
        if (step.isEmpty()) {
            return Optional.empty();
        }
        db.sql("update authenticator_app set confirmed_at = :now, last_step = :step where member = :member")
                .param("now", OffsetDateTime.now(clock))
                .param("step", step.getAsLong())
                .param("member", member)
                .update();
        return Optional.of(renewCodes(member));
    }

    /// Whether what was typed is a code of the member's app or a recovery code; either is used up by it.
    boolean accepts(long member, String typed) {
        return acceptsDigits(member, digits(typed))
                || RecoveryCode.of(typed).filter(code -> acceptsRecovery(member, code)).isPresent();
    }

    /// Ten fresh recovery codes in place of those before.
    @Transactional
    public List<RecoveryCode> renewCodes(long member) {
        dropCodes(member);
        var codes = RecoveryCode.fresh();
        codes.forEach(code -> db.sql("""
                        insert into recovery_code (member, position, code_hash)
                        values (:member, :position, :hash)
                        """)
                .param("member", member)
                .param("position", code.position())
                .param("hash", passwords.hash(code.secret()))
                .update());
        return codes;
    }

    int codesLeft(long member) {
        return db.sql("select count(*) from recovery_code where member = :member")
                .param("member", member)
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void turnOff(long member) {
        dropCodes(member);
        db.sql("delete from authenticator_app where member = :member")
                .param("member", member)
                .update();
    }

    /// A step that is not later than the last one was used before, or another code after it was.
    private boolean acceptsDigits(long member, String digits) {
        return app(member, "confirmed_at is not null").stream()
                .flatMapToLong(app -> app.stepOf(digits, clock.instant()).stream())
                .anyMatch(step -> db.sql("""
                                        update authenticator_app
                                           set last_step = :step
                                         where member = :member
                                           and last_step < :step
                                        """)
                                .param("step", step)
                                .param("member", member)
                                .update()
                        == 1);
    }

    private boolean acceptsRecovery(long member, RecoveryCode code) {
        var hash = db.sql("select code_hash from recovery_code where member = :member and position = :position")
                .param("member", member)
                .param("position", code.position())
                .query(String.class)
                .optional()
                .orElse(null);
        return passwords.matches(code.secret(), hash)
                && db.sql("delete from recovery_code where member = :member and code_hash = :hash")
                                .param("member", member)
                                .param("hash", hash)
                                .update()
                        == 1;
    }

    private Optional<Totp> app(long member, String condition) {
        return db.sql("select secret from authenticator_app where member = :member and " + condition)
                .param("member", member)
                .query((row, _) -> new Totp(row.getBytes(1)))
                .optional();
    }

    private void dropCodes(long member) {
        db.sql("delete from recovery_code where member = :member")
                .param("member", member)
                .update();
    }

    /// Some keyboards write other digits: ١٢٣.
    private static String digits(String typed) {
        var digits = new StringBuilder();
        typed.codePoints()
                .filter(sign -> !Character.isWhitespace(sign))
                .forEach(sign -> digits.appendCodePoint(
                        Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign));
        return digits.toString();
    }
}
