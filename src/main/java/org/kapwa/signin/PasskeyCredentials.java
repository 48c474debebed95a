package org.kapwa.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/// Passkeys as Spring Security's WebAuthn handles them.
@Component
class PasskeyCredentials implements UserCredentialRepository {

    private static final String SELECT = """
            select p.credential, u.handle, p.label, p.public_key, p.signature_count, p.verified_user, p.backup_eligible,
                   p.backed_up, p.transports, p.attestation, p.client_data, p.added_at, p.used_at
              from passkey p
              join passkey_user u on u.member = p.member
            """;

    private final JdbcClient db;

    PasskeyCredentials(JdbcClient db) {
        this.db = db;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return db.sql(SELECT + " where p.credential = :credential")
                .param("credential", credential.getBytes())
                .query((row, _) -> read(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return db.sql(SELECT + " where u.handle = :handle")
                .param("handle", handle.getBytes())
                .query((row, _) -> read(row))
                .list();
    }

    /// Takes a new passkey in, or notes that one was used.
    @Override
    public void save(CredentialRecord passkey) {
        db.sql("""
                        insert into passkey (member, credential, label, public_key, signature_count, verified_user,
                                             backup_eligible, backed_up, transports, attestation, client_data,
                                             added_at, used_at)
                        select member, :credential, :label, :publicKey, :signatureCount, :verifiedUser,
                               :backupEligible, :backedUp, :transports, :attestation, :clientData, :addedAt, :usedAt
                          from passkey_user
                         where handle = :handle
                        on conflict (credential) do update
                           set signature_count = excluded.signature_count, verified_user = excluded.verified_user,
                               backed_up = excluded.backed_up, used_at = excluded.used_at
                        """)
                .param("handle", passkey.getUserEntityUserId().getBytes())
                .param("credential", passkey.getCredentialId().getBytes())
                .param("label", passkey.getLabel())
                .param("publicKey", passkey.getPublicKey().getBytes())
                .param("signatureCount", passkey.getSignatureCount())
                .param("verifiedUser", passkey.isUvInitialized())
                .param("backupEligible", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param("transports", transports(passkey))
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("clientData", bytes(passkey.getAttestationClientDataJSON()))
                .param("addedAt", moment(passkey.getCreated()))
                .param("usedAt", moment(passkey.getLastUsed()))
                .update();
    }

    @Override
    public void delete(Bytes credential) {
        db.sql("delete from passkey where credential = :credential")
                .param("credential", credential.getBytes())
                .update();
    }

    private static CredentialRecord read(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verified_user"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .created(row.getObject("added_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("used_at", OffsetDateTime.class).toInstant())
                .build();
    }

    private static String[] transports(CredentialRecord passkey) {
        return passkey.getTransports().stream().map(AuthenticatorTransport::getValue).toArray(String[]::new);
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
