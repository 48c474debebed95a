package org.kapwa.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapwa.RunningSite;
import org.kapwa.web.PublicPages;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A node reads the feed on from where it stood, whatever happens meanwhile.
class FollowingTheFeedTest {

    private static final AtomicInteger KINDS = new AtomicInteger();

    private final RunningSite site = RunningSite.shared();
    private final SearchFeed feed = site.bean(SearchFeed.class);
    private final FeedRows rows = site.bean(FeedRows.class);
    private final Shelf shelf = new Shelf("shelf" + KINDS.incrementAndGet());

    @TempDir
    private Path folder;

    /// Things with titles; the database of this test's module.
    private record Shelf(String kind, Map<Long, String> titles) implements Searchable {

        Shelf(String kind) {
            this(kind, new ConcurrentSkipListMap<>());
        }

        @Override
        public List<SearchDocument> documents(Collection<Long> ids) {
            return new TreeMap<>(titles)
                    .entrySet().stream()
                            .filter(entry -> ids.contains(entry.getKey()))
                            .map(entry -> document(entry.getKey(), entry.getValue()))
                            .toList();
        }

        private SearchDocument document(long id, String title) {
            if (title.equals("outage")) {
                throw new CannotGetJdbcConnectionException("the database is away");
            }
            if (title.equals("poison")) {
                throw new IllegalStateException("a thing that cannot be read");
            }
            if (title.equals("lost file")) {
                throw new UncheckedIOException(new IOException("a file that is not there"));
            }
            return new SearchDocument(
                    kind, id, List.of("en"), title, "", "", "", List.of(), facets(title), Set.of("public"), null);
        }

        /// A facet's value that is longer than Lucene takes.
        private static Map<String, List<String>> facets(String title) {
            return title.equals("unindexable") ? Map.of("type", List.of("x".repeat(40_000))) : Map.of();
        }

        @Override
        public List<Long> idsAfter(long id, int howMany) {
            return titles.keySet().stream().filter(each -> each > id).limit(howMany).toList();
        }
    }

    private final class Node implements AutoCloseable {

        private final SearchIndex index;
        private final Shown shown = new Shown();
        private final Tailer tailer;

        Node(String home) {
            this(new LuceneIndex(folder.resolve(home), IndexAlone.analysis()));
        }

        Node(SearchIndex index) {
            this.index = index;
            tailer = new Tailer(rows, index, List.of(shelf), shown, site.bean(PublicPages.class));
        }

        long shownUpTo() {
            return shown.upTo().transaction();
        }

        long savedUpTo() {
            return index.position().map(FeedPosition::transaction).orElse(0L);
        }

        Node caughtUp() {
            while (tailer.step()) {
                // goes on until there is nothing more to read
            }
            return this;
        }

        Set<Long> finds(String word) {
            var query = IndexAlone.query(word, "en", 1_000);
            return new java.util.TreeSet<>(
                    index.find(query).hits().stream().map(Results.Hit::id).toList());
        }

        /// Stops as a killed process does: nothing more is saved.
        @Override
        public void close() {
            index.close();
        }
    }

    @Test
    void aNewNodeBuildsEverythingAndThenFollows() {
        shelf.titles.put(1L, "heron");
        try (var node = new Node("one").caughtUp()) {
            assertThat(node.finds("heron")).containsExactly(1L);

            change(2, "heron");
            change(1, "stork");
            node.caughtUp();

            assertThat(node.finds("heron")).containsExactly(2L);
            assertThat(node.finds("stork")).containsExactly(1L);
        }
    }

    @Test
    void whatIsGoneIsTakenOut() {
        change(1, "heron");
        try (var node = new Node("one").caughtUp()) {
            remove(1);
            node.caughtUp();

            assertThat(node.finds("heron")).isEmpty();
        }
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsTakenForGone() {
        shelf.titles.put(1L, "heron");
        try (var node = new Node("one").caughtUp()) {
            feed.changed(shelf.kind, 1);
            shelf.titles.put(1L, "outage");
            assertThatThrownBy(node::caughtUp).isInstanceOf(CannotGetJdbcConnectionException.class);
            assertThat(node.finds("heron")).containsExactly(1L);

            shelf.titles.put(1L, "egret");
            assertThat(node.caughtUp().finds("egret")).containsExactly(1L);
        }
    }

    @Test
    void anIndexThatWasNotFollowedClaimsToShowNothingUntilItIsBuilt() {
        shelf.titles.put(1L, "heron");
        try (var node = new Node("one")) {
            node.tailer.step();
            assertThat(node.shownUpTo()).isZero();

            assertThat(node.caughtUp().shownUpTo()).isPositive();
        }
    }

    @Test
    void aTransactionThatCommitsLateIsNotPassedOver() throws SQLException {
        try (var node = new Node("one").caughtUp();
                var late = site.bean(DataSource.class).getConnection()) {
            late.setAutoCommit(false);
            feed(late, 1);
            change(2, "heron");
            node.caughtUp();
            shelf.titles.put(1L, "heron");

            late.commit();
            node.caughtUp();

            assertThat(node.finds("heron")).containsExactly(1L, 2L);
        }
    }

    @Test
    void aKilledNodeReadsOnFromWhatItSaved() {
        shelf.titles.put(1L, "heron");
        try (var node = new Node("one").caughtUp()) {
            change(2, "heron");
            node.caughtUp();
        }
        remove(1);

        try (var again = new Node("one").caughtUp()) {
            assertThat(again.finds("heron")).containsExactly(2L);
        }
    }

    @Test
    void twoNodesComeToTheSame() {
        shelf.titles.put(1L, "heron");
        try (var one = new Node("one").caughtUp();
                var other = new Node("other")) {
            for (var id = 2L; id < 40; id++) {
                change(id, id % 3 == 0 ? "stork" : "heron");
                one.caughtUp();
                if (id % 5 == 0) {
                    remove(id - 1);
                    other.caughtUp();
                }
            }
            one.caughtUp();
            other.caughtUp();

            assertThat(other.finds("heron")).isEqualTo(one.finds("heron")).isNotEmpty();
            assertThat(other.finds("stork")).isEqualTo(one.finds("stork")).isNotEmpty();
        }
    }

    @Test
    void buildingAnewGoesOnWhileSearching() {
        for (var id = 1L; id <= 1_200; id++) {
            shelf.titles.put(id, "heron");
        }
        shelf.titles.put(7L, "heron and ibis");
        try (var node = new Node("one").caughtUp()) {
            shelf.titles.remove(7L);
            site.bean(Search.class).rebuild();
            node.tailer.step();
            change(5_000, "stork");
            node.tailer.step();

            assertThat(node.finds("heron")).hasSize(1_000);
            assertThat(node.finds("ibis")).containsExactly(7L);
            assertThat(node.finds("stork")).containsExactly(5_000L);
            node.caughtUp();
            assertThat(node.finds("ibis")).isEmpty();
            assertThat(node.index.position()).isPresent();
        }
    }

    @Test
    void aNodeThatSleptTooLongBuildsAnew() {
        change(1, "heron");
        try (var node = new Node("one").caughtUp()) {
            node.tailer.save();
        }
        change(2, "heron");
        db().sql("update search_feed set written_at = now() - interval '15 days'").update();
        rows.clean();

        try (var again = new Node("one").caughtUp()) {
            assertThat(again.finds("heron")).containsExactly(1L, 2L);
        }
    }

    @Test
    void anotherDatabaseMeansAnotherIndex() {
        shelf.titles.put(1L, "heron");
        try (var node = new Node("one").caughtUp()) {
            node.index.save(new FeedPosition("00000000-0000-0000-0000-000000000000", 5, 5));
        }
        shelf.titles.remove(1L);

        try (var again = new Node("one").caughtUp()) {
            assertThat(again.finds("heron")).isEmpty();
        }
    }

    @Test
    void oneThingThatCannotBeReadDoesNotKeepTheOthersOut() {
        shelf.titles.put(1L, "poison");
        shelf.titles.put(2L, "heron");
        shelf.titles.put(3L, "lost file");
        try (var node = new Node("one").caughtUp()) {
            assertThat(node.finds("heron")).containsExactly(2L);
        }
    }

    @Test
    void oneThingThatCannotBeIndexedDoesNotKeepTheOthersOut() {
        try (var node = new Node("one").caughtUp()) {
            change(1, "heron");
            node.caughtUp();
            change(1, "unindexable");
            change(2, "heron");

            assertThat(node.caughtUp().finds("heron")).containsExactly(2L);
        }
    }

    /// It may quote what somebody wrote.
    @Test
    void theLogDoesNotHoldWhatCouldNotBeRead() {
        var log = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Tailer.class);
        var kept = new ListAppender<ILoggingEvent>();
        kept.start();
        log.addAppender(kept);
        shelf.titles.put(1L, "poison");
        try (var _ = new Node("one").caughtUp()) {
            assertThat(kept.list)
                    .filteredOn(entry -> entry.getThrowableProxy() != null)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(entry -> assertThat(ThrowableProxyUtil.asString(entry.getThrowableProxy()))
                            .contains("IllegalStateException", "Shelf.document")
                            .doesNotContain("a thing that cannot be read"));
        } finally {
            log.detachAppender(kept);
        }
    }

    /// Full or not, as a test wants it.
    private static final class Disk extends FilterDirectory {

        private volatile boolean isFull;

        Disk(Path folder) throws IOException {
            super(FSDirectory.open(folder));
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (isFull) {
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }
    }

    @Test
    void anIndexWhoseDiskWasFullGoesOnByItself() throws IOException {
        var disk = new Disk(folder.resolve("small"));
        change(1, "heron");
        try (var node = new Node(new LuceneIndex(disk, IndexAlone.analysis())).caughtUp()) {
            node.tailer.save();
            assertThat(node.index.isWell()).isTrue();
            disk.isFull = true;
            change(2, "heron");

            assertThatThrownBy(node::caughtUp).isInstanceOf(UncheckedIOException.class);
            assertThat(node.index.isWell()).isFalse();
            assertThat(node.finds("heron")).as("what was found before").containsExactly(1L);
            assertThatThrownBy(node::caughtUp).as("while it is full").isInstanceOf(UncheckedIOException.class);
            assertThat(node.index.isWell()).isFalse();
            assertThat(node.shownUpTo()).as("nobody takes it for up to date").isLessThanOrEqualTo(node.savedUpTo());

            disk.isFull = false;
            remove(1);
            node.caughtUp();
            node.tailer.save();

            assertThat(node.index.isWell()).isTrue();
            assertThat(node.finds("heron")).containsExactly(2L);
        }
    }

    @Test
    void aChangeIsFoundWithinASecond() {
        try (var node = new Node("one").caughtUp()) {
            var tailing = new Tailing(node.tailer);
            tailing.start();

            change(1, "heron");

            await().atMost(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> node.finds("heron").contains(1L));
            tailing.stop();
        }
    }

    private void change(long id, String title) {
        shelf.titles.put(id, title);
        feed.changed(shelf.kind, id);
    }

    private void remove(long id) {
        shelf.titles.remove(id);
        feed.changed(shelf.kind, id);
    }

    private void feed(Connection connection, long id) throws SQLException {
        try (var insert = connection.prepareStatement("insert into search_feed (kind, id) values (?, ?)")) {
            insert.setString(1, shelf.kind);
            insert.setLong(2, id);
            insert.executeUpdate();
        }
    }

    private JdbcClient db() {
        return site.bean(JdbcClient.class);
    }
}
