package org.kapwa.search;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Nameless;
import org.kapwa.web.PublicPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/// Keeps this node's index up with the feed: reads what changed, asks the modules for the documents, and builds
/// everything anew when it has to, while searches go on.
final class Tailer {

    private static final Logger LOG = LoggerFactory.getLogger(Tailer.class);
    private static final int BATCH = 500;
    private static final Duration SAVE_EVERY = Duration.ofSeconds(5);
    private static final Duration CLEAN_EVERY = Duration.ofHours(1);

    private final FeedRows feed;
    private final SearchIndex index;
    private final Map<String, Searchable> byKind = new LinkedHashMap<>();
    private final Shown shown;
    private final PublicPages pages;
    private final Deque<String> toBuild = new ArrayDeque<>();
    private @Nullable FeedPosition position;
    private long builtUpTo;
    private boolean isBuilding;
    private boolean isWhole;
    private boolean isUnsaved;
    private long savedAt = System.nanoTime();
    private long cleanedAt;

    Tailer(FeedRows feed, SearchIndex index, Collection<Searchable> modules, Shown shown, PublicPages pages) {
        this.feed = feed;
        this.index = index;
        this.shown = shown;
        this.pages = pages;
        modules.forEach(module -> byKind.put(module.kind(), module));
    }

    /// Does what there is to do now.
    ///
    /// @return whether there is more to do at once
    boolean step() {
        if (!index.isOpen()) {
            beginAgain();
        }
        var rows = feed.after(begun(), BATCH);
        apply(rows);
        buildOn();
        if (isUnsaved && isDue(savedAt, SAVE_EVERY)) {
            save();
        }
        var hasMore = rows.size() == BATCH || isBuilding;
        if (!hasMore && isDue(cleanedAt, CLEAN_EVERY)) {
            cleanedAt = System.nanoTime();
            feed.clean();
            index.settle();
        }
        return hasMore;
    }

    /// Keeps what was read, so that the next start goes on from here.
    void save() {
        if (position != null && isUnsaved) {
            index.save(position);
            isUnsaved = false;
            savedAt = System.nanoTime();
        }
    }

    /// Searches go back to what was saved, so nobody may take them for newer than that.
    private void beginAgain() {
        shown.setUpTo(FeedPosition.NONE);
        index.reopen();
        position = null;
        toBuild.clear();
        isBuilding = false;
        isUnsaved = true;
    }

    private FeedPosition begun() {
        if (position != null) {
            return position;
        }
        var saved = index.position().filter(feed::reaches);
        var start = saved.orElseGet(feed::now);
        position = start;
        isWhole = saved.isPresent();
        if (isWhole) {
            shown.setUpTo(start);
        } else {
            buildAnew();
        }
        return start;
    }

    private void buildAnew() {
        LOG.info("building the search index");
        index.beginAnew();
        toBuild.clear();
        toBuild.addAll(byKind.keySet());
        builtUpTo = 0;
        isBuilding = true;
        isUnsaved = true;
    }

    private void apply(List<FeedRows.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var changed = new LinkedHashMap<String, Set<Long>>();
        for (var row : rows) {
            changed.computeIfAbsent(row.kind(), _ -> new LinkedHashSet<>()).add(row.id());
        }
        if (changed.remove(FeedRows.EVERYTHING) != null) {
            buildAnew();
        }
        changed.forEach((kind, ids) -> {
            var module = byKind.get(kind);
            if (module != null) {
                readAgain(module, List.copyOf(ids));
            }
        });
        var last = rows.getLast();
        position = new FeedPosition(begun().feed(), last.transaction(), last.seq());
        isUnsaved = true;
        show();
    }

    /// An index that was not followed up to now may show things as they were long ago, until it is built.
    private void show() {
        index.refresh();
        if (isWhole) {
            shown.setUpTo(begun());
        }
        pages.forget();
    }

    /// Builds the next batch, so that what changes meanwhile has not to wait for the whole.
    private void buildOn() {
        if (!isBuilding) {
            return;
        }
        var kind = toBuild.peekFirst();
        if (kind == null) {
            finish();
            return;
        }
        var module = Objects.requireNonNull(byKind.get(kind));
        var ids = module.idsAfter(builtUpTo, BATCH);
        if (ids.isEmpty()) {
            toBuild.removeFirst();
            builtUpTo = 0;
        } else {
            readAgain(module, ids);
            builtUpTo = ids.getLast();
        }
    }

    private void finish() {
        index.finishAnew();
        isBuilding = false;
        isWhole = true;
        isUnsaved = true;
        show();
        save();
        index.settle();
        LOG.info("the search index is built");
    }

    /// One thing that cannot be read or indexed must not keep the others from being found.
    private void readAgain(Searchable module, List<Long> ids) {
        try {
            indexAgain(module, ids);
        } catch (RuntimeException oneOfThem) {
            if (isAway(oneOfThem)) {
                throw oneOfThem;
            }
            LOG.warn("indexing {} things of kind {} one by one", ids.size(), module.kind(), Nameless.of(oneOfThem));
            ids.forEach(id -> indexAlone(module, id));
        }
    }

    private void indexAlone(Searchable module, long id) {
        try {
            indexAgain(module, List.of(id));
        } catch (RuntimeException unreadable) {
            if (isAway(unreadable)) {
                throw unreadable;
            }
            LOG.error("{} {} is not found in search: it cannot be indexed", module.kind(), id, Nameless.of(unreadable));
            index.remove(List.of(new Thing(module.kind(), id)));
        }
    }

    private void indexAgain(Searchable module, List<Long> ids) {
        var documents = documents(module, ids);
        var gone = new HashSet<>(ids);
        documents.forEach(document -> gone.remove(document.id()));
        index.put(documents);
        index.remove(gone.stream().map(id -> new Thing(module.kind(), id)).toList());
    }

    /// A file of a thing that cannot be read is that thing's own matter, unlike one of the index.
    private static List<SearchDocument> documents(Searchable module, List<Long> ids) {
        try {
            return module.documents(ids);
        } catch (UncheckedIOException unreadable) {
            throw new IllegalStateException("a file cannot be read", unreadable);
        }
    }

    /// When the database or the disk of the index is away, nothing can be read, and the same is tried again later.
    private static boolean isAway(RuntimeException failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof TransactionException
                || failure instanceof UncheckedIOException
                || failure instanceof AlreadyClosedException;
    }

    private static boolean isDue(long since, Duration every) {
        return since == 0 || System.nanoTime() - since > every.toNanos();
    }
}
