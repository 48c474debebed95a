package org.kapwa.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends what waits in the outbox, one mail a transaction: after a crash a mail may go out twice, never not at all.
@Configuration(proxyBeanMethods = false)
class MailSender {

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final String TIMEOUT_MILLIS = "20000";

    @Bean
    Task<Void> sendMail(Mails mails, Smtp smtp, TransactionTemplate transaction) {
        return Tasks.recurring("send-mail", FixedDelay.of(PAUSE)).execute((task, context) -> {
            if (smtp.isNamed()) {
                var sender = sender(smtp);
                while (Boolean.TRUE.equals(transaction.execute(_ -> sendOne(mails, smtp, sender)))) {
                    LOG.debug("a mail was sent");
                }
            }
        });
    }

    /// @return whether another may be tried at once; after a failure other jobs have their turn first
    private static boolean sendOne(Mails mails, Smtp smtp, JavaMailSenderImpl sender) {
        var due = mails.due(1);
        return !due.isEmpty() && send(due.getFirst(), mails, smtp, sender);
    }

    private static boolean send(Mail mail, Mails mails, Smtp smtp, JavaMailSenderImpl sender) {
        try {
            var message = sender.createMimeMessage();
            var parts = new MimeMessageHelper(message, false, "UTF-8");
            parts.setFrom(smtp.from());
            parts.setTo(mail.recipient());
            parts.setSubject(mail.subject());
            parts.setText(mail.text());
            message.setHeader("Content-Language", mail.language());
            message.setHeader("Auto-Submitted", "auto-generated");
            addUnsubscribe(message, mail.unsubscribe());
            sender.send(message);
            mails.sent(mail);
            return true;
        } catch (MailException | MessagingException e) {
            LOG.warn("mail {} was not sent: {}", mail.id(), e.getClass().getSimpleName());
            mails.failed(mail, e.getClass().getSimpleName());
            return false;
        }
    }

    /// One click may only be offered over TLS (RFC 8058, 3.1).
    private static void addUnsubscribe(MimeMessage message, String address) throws MessagingException {
        if (!address.isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + address + ">");
        }
        if (address.startsWith("https:")) {
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static JavaMailSenderImpl sender(Smtp smtp) {
        var server = smtp.server();
        var sender = new JavaMailSenderImpl();
        sender.setHost(server.getHost());
        var secure = server.getScheme().equals("smtps");
        sender.setPort(server.getPort() >= 0 ? server.getPort() : secure ? 465 : 587);
        var properties = new Properties();
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(secure));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(!secure));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        if (server.getUserInfo() != null) {
            var parts = server.getUserInfo().split(":", 2);
            sender.setUsername(parts[0]);
            sender.setPassword(parts.length > 1 ? parts[1] : "");
            properties.setProperty("mail.smtp.auth", "true");
            properties.setProperty("mail.smtp.starttls.required", Boolean.toString(!secure));
        }
        sender.setJavaMailProperties(properties);
        return sender;
    }
}
