package org.kapwa.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kapwa.RunningSite;
import org.kapwa.Waiting;
import org.kapwa.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Mail that leaves by a real SMTP server, and what becomes of it while there is none.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String KEY = "signin.mail.link";

    private int port;
    private RunningSite site;
    private @Nullable GreenMail server;

    @BeforeAll
    void start() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        site = RunningSite.with("--kapwa.mail.smtp=smtp://127.0.0.1:" + port, "--kapwa.mail.from=kapwa@example.org");
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @AfterEach
    void stopServer() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void aMailArrivesInTheLanguageOfItsReaderAndIsNotKept() throws Exception {
        startServer();
        write("amal@example.org", "ar", "https://example.org/once");
        var mail = received("amal@example.org").getFirst();

        assertThat(mail.getSubject()).isEqualTo(site.bean(Words.class).say("ar", KEY + ".subject", "Kapwa"));
        assertThat(mail.getContent().toString()).contains("https://example.org/once");
        assertThat(mail.getHeader("Content-Language")).containsExactly("ar");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0]).hasToString("kapwa@example.org");
        Waiting.until(SOON, () -> state("amal@example.org").equals("sent"));
        assertThat(column("text", "amal@example.org")).isEmpty();
    }

    @Test
    void whileThereIsNoServerMailWaitsAndThenArrivesOnce() {
        write("waiting@example.org", "en", "https://example.org/later");
        Waiting.until(SOON, () -> column("problem", "waiting@example.org").equals("MailSendException"));
        assertThat(state("waiting@example.org")).isEqualTo("waiting");

        startServer();
        aMinutePasses();

        received("waiting@example.org");
        Waiting.until(SOON, () -> state("waiting@example.org").equals("sent"));
        write("next@example.org", "en", "https://example.org/next");
        received("next@example.org");
        assertThat(to("waiting@example.org")).hasSize(1);
    }

    @Test
    void aServerThatHangsUpBeforeItHasTakenTheMailGetsItAgain() throws Exception {
        try (var rude = new HangingUp(port)) {
            write("rude@example.org", "en", "https://example.org/again");
            Waiting.until(SOON, () -> column("problem", "rude@example.org").startsWith("Mail"));
            assertThat(rude.conversations()).isPositive();
        }
        assertThat(state("rude@example.org")).isEqualTo("waiting");

        startServer();
        aMinutePasses();

        assertThat(received("rude@example.org")).hasSize(1);
    }

    @Test
    void aNameWithALineBreakAddsNoHeader() throws Exception {
        startServer();
        site.bean(Mails.class).write("victim@example.org", "en", KEY, "x\r\nBcc: third@example.org", "Amal", "");
        var mail = received("victim@example.org").getFirst();

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).startsWith("x Bcc: third@example.org");
    }

    @Test
    void aMailThatComesAgainTellsMailProgramsHowToEndItAndOneThatComesOnceDoesNot() throws Exception {
        startServer();
        var end = "https://kapwa.example.org/letters/secret";
        site.bean(Mails.class).writeAgain("again@example.org", "en", end, KEY, "Kapwa", "Amal", "");
        write("once@example.org", "en", "https://example.org/once");

        var again = received("again@example.org").getFirst();
        var once = received("once@example.org").getFirst();

        assertThat(again.getHeader("List-Unsubscribe")).containsExactly("<" + end + ">");
        assertThat(again.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(once.getHeader("List-Unsubscribe")).isNull();
        assertThat(once.getHeader("List-Unsubscribe-Post")).isNull();
        Waiting.until(SOON, () -> state("again@example.org").equals("sent"));
        assertThat(column("unsubscribe", "again@example.org")).isEmpty();
    }

    /// RFC 8058 wants TLS for the click; a person can still follow the address.
    @Test
    void oneClickIsNotOfferedWithoutTls() throws Exception {
        startServer();
        site.bean(Mails.class).writeAgain("plain@example.org", "en", "http://localhost/letters/secret", KEY, "Kapwa", "Amal", "");

        var mail = received("plain@example.org").getFirst();

        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<http://localhost/letters/secret>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
    }

    @Test
    void noMailIsKeptLongerThanThirtyDaysNotEvenOneThatNobodySends() {
        site.bean(JdbcClient.class)
                .sql("""
                        insert into mail (recipient, subject, text, language, state, next_try_at, written_at)
                        select days || '@example.org', 'Old', 'Text', 'en', 'waiting', now() + interval '1 hour',
                               now() - make_interval(days => days)
                          from unnest(array[29, 31]) as days
                        """)
                .update();

        site.bean(Mails.class).dropWrittenBefore(OffsetDateTime.now().minusDays(30));

        assertThat(site.bean(Mails.class).to("29@example.org", 10)).hasSize(1);
        assertThat(site.bean(Mails.class).to("31@example.org", 10)).isEmpty();
    }

    private void startServer() {
        var started = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        server = started;
    }

    private MimeMessage[] received() {
        return Objects.requireNonNull(server).getReceivedMessages();
    }

    private void write(String recipient, String language, String link) {
        site.bean(Mails.class).write(recipient, language, KEY, "Kapwa", "Amal", link);
    }

    private void aMinutePasses() {
        site.bean(JdbcClient.class)
                .sql("update mail set next_try_at = now() where state = 'waiting'")
                .update();
    }

    private List<MimeMessage> received(String recipient) {
        Waiting.until(SOON, () -> !to(recipient).isEmpty());
        return to(recipient);
    }

    private List<MimeMessage> to(String recipient) {
        return Arrays.stream(received())
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().equals(recipient);
                    } catch (MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private String state(String recipient) {
        return column("state", recipient);
    }

    private String column(String name, String recipient) {
        return site.bean(JdbcClient.class)
                .sql("select coalesce(" + name + ", '') from mail where recipient = :recipient")
                .param("recipient", recipient)
                .query(String.class)
                .single();
    }
}
