package org.kapwa.mail;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The SMTP server that mail leaves by, named as `smtp://user:password@host:port` or `smtps://…`; where none is named,
/// mail is kept for an administrator to read.
///
/// @param from the address that mails come from
@ConfigurationProperties("kapwa.mail")
record Smtp(String smtp, String from) {

    boolean isNamed() {
        return !smtp.isBlank();
    }

    URI server() {
        return URI.create(smtp);
    }
}
