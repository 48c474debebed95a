package org.kapwa.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/// Members as authenticators know them: by a random handle, with the handle and name that the account has. The user
/// name that Spring asks by is the member's number.
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient db;

    PasskeyUsers(JdbcClient db) {
        this.db = db;
    }

    /// The member behind a handle that an authenticator gave.
    long member(PublicKeyCredentialUserEntity user) {
        return db.sql("select member from passkey_user where handle = :handle")
                .param("handle", user.getId().getBytes())
                .query(Long.class)
                .single();
    }

    /// Gives a member a handle before the first passkey, so that two of their browsers at once get the same.
    void introduce(long member) {
        save(ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Bytes.random())
                .name(Long.toString(member))
                .displayName("")
                .build());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return db.sql("""
                        select u.handle, m.handle as name, m.name as display_name
                          from passkey_user u
                          join member m on m.id = u.member
                         where u.handle = :handle
                        """)
                .param("handle", handle.getBytes())
                .query((row, _) -> read(row))
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String member) {
        return db.sql("""
                        select u.handle, m.handle as name, m.name as display_name
                          from passkey_user u
                          join member m on m.id = u.member
                         where u.member = :member
                        """)
                .param("member", Long.parseLong(member))
                .query((row, _) -> read(row))
                .optional()
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        db.sql("insert into passkey_user (member, handle) values (:member, :handle) on conflict do nothing")
                .param("member", Long.parseLong(user.getName()))
                .param("handle", user.getId().getBytes())
                .update();
    }

    @Override
    public void delete(Bytes handle) {
        db.sql("delete from passkey_user where handle = :handle")
                .param("handle", handle.getBytes())
                .update();
    }

    private static PublicKeyCredentialUserEntity read(ResultSet row) throws SQLException {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(row.getBytes("handle")))
                .name(row.getString("name"))
                .displayName(row.getString("display_name"))
                .build();
    }
}
