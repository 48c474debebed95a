package org.kapwa.storage;

import java.util.List;
import org.kapwa.inspection.Findings;
import org.kapwa.texts.ReadText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What was found in a file: its text in parts and its small picture.
@Component
class FileContents {

    private final StoredFiles rows;
    private final FileParts parts;
    private final Thumbnails thumbnails;
    private final ApplicationEventPublisher news;

    FileContents(StoredFiles rows, FileParts parts, Thumbnails thumbnails, ApplicationEventPublisher news) {
        this.rows = rows;
        this.parts = parts;
        this.thumbnails = thumbnails;
        this.news = news;
    }

    FileParts parts() {
        return parts;
    }

    Thumbnails thumbnails() {
        return thumbnails;
    }

    /// @return whether the text was among it
    boolean keep(String hash, Findings findings) {
        findings.thumbnail().ifPresent(thumbnail -> thumbnails.keep(hash, thumbnail));
        findings.text().ifPresent(text -> keep(hash, text));
        return findings.text().isPresent();
    }

    /// Nothing more can be found in it.
    void giveUp(String hash) {
        finish(hash, "failed", new ReadText("", "", List.of()));
    }

    /// Nobody may have them any more.
    void remove(String hash) {
        parts.remove(hash);
        thumbnails.remove(hash);
        changed(hash);
    }

    /// What others made of it, such as the index, is to be made anew.
    void changed(String hash) {
        news.publishEvent(new FileRead(hash));
    }

    private void keep(String hash, ReadText text) {
        parts.replace(hash, Parts.of(text.pages()));
        finish(hash, text.isEmpty() ? "empty" : "read", text);
    }

    private void finish(String hash, String state, ReadText text) {
        rows.finishReading(hash, state, text);
        changed(hash);
    }
}
