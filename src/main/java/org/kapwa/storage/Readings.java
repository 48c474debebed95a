package org.kapwa.storage;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads waiting files as text, one at a time, and keeps the parts.
@Configuration(proxyBeanMethods = false)
class Readings {

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

    private final JdbcClient db;
    private final FileStore store;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher news;

    Readings(JdbcClient db, FileStore store, TransactionTemplate transaction, ApplicationEventPublisher news) {
        this.db = db;
        this.store = store;
        this.transaction = transaction;
        this.news = news;
    }

    @Bean
    Task<Void> readFile() {
        return Tasks.oneTime(ReadingJob.READ_FILE).execute((instance, context) -> read(instance.getId()));
    }

    private void read(String hash) {
        try {
            var local = localCopy(hash);
            try {
                keep(hash, ExtractionProcess.read(local));
            } finally {
                java.nio.file.Files.deleteIfExists(local);
            }
        } catch (IOException unreadable) {
            LOG.info("file {} was not read: {}", hash, unreadable.getMessage());
            transaction.executeWithoutResult(_ -> finish(hash, "failed", new ReadText("", "", java.util.List.of())));
        }
    }

    private void keep(String hash, ReadText text) {
        transaction.executeWithoutResult(_ -> {
            db.sql("delete from file_part where file = :hash").param("hash", hash).update();
            Parts.of(text.pages()).forEach(part -> insert(hash, part));
            finish(hash, text.isEmpty() ? "empty" : "read", text);
        });
    }

    private void insert(String hash, Part part) {
        db.sql("""
                        insert into file_part (file, part, first_page, last_page, text)
                        values (:hash, :number, :firstPage, :lastPage, :text)
                        """)
                .param("hash", hash)
                .param("number", part.number())
                .param("firstPage", part.firstPage())
                .param("lastPage", part.lastPage())
                .param("text", part.text())
                .update();
    }

    private void finish(String hash, String state, ReadText text) {
        db.sql("""
                        update stored_file
                           set reading = :state, title = :title, language = :language, pages = :pages
                         where hash = :hash
                        """)
                .param("state", state)
                .param("title", text.title())
                .param("language", text.language())
                .param("pages", text.pages().size())
                .param("hash", hash)
                .update();
        news.publishEvent(new FileRead(hash));
    }

    private Path localCopy(String hash) throws IOException {
        var local = java.nio.file.Files.createTempFile("kapwa-", ".reading");
        try (var content = store.open(hash, 0)) {
            java.nio.file.Files.copy(content, local, StandardCopyOption.REPLACE_EXISTING);
        }
        return local;
    }
}
