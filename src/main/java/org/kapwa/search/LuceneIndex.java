package org.kapwa.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index in a folder of this machine. It can be thrown away at any time: it is built from the database.
final class LuceneIndex implements SearchIndex {

    /// Changes whenever documents are analysed or kept in another way, so that older indexes are built anew.
    private static final String FORMAT = "7";

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);
    static final int FEW_PIECES = 2;

    /// A question and the state of the index and of the vocabulary that its answer holds for.
    private record Question(Object index, int vocabulary, SearchQuery query) {}

    private static final int ANSWERS_KEPT = 300;

    /// Of what [#find] does not know yet, as many at a time are looked for as there are processors, the others in the order
    /// they came: more at a time would only make all of them late.
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Cache<Question, Results> answers =
            Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();
    private final Analysis analysis;
    private final Fields fields;
    private final Directory directory;
    private volatile OpenIndex open;
    private volatile String generation;
    private volatile boolean isBuilding;
    private volatile boolean hasFailed;
    private volatile boolean isProved = true;

    LuceneIndex(Path folder, Analysis analysis) {
        this(directory(folder), analysis);
    }

    LuceneIndex(Directory directory, Analysis analysis) {
        this.analysis = analysis;
        this.fields = new Fields(analysis.tokens(), analysis.finder());
        this.directory = directory;
        this.open = OpenIndex.of(directory);
        this.generation = open.generation();
        this.isBuilding = open.wasBuilding();
    }

    private static Directory directory(Path folder) {
        try {
            return FSDirectory.open(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<FeedPosition> position() {
        var saved = open.saved();
        if (!format().equals(saved.get("format")) || isBuilding) {
            return Optional.empty();
        }
        return Optional.of(new FeedPosition(
                Objects.requireNonNull(saved.get("feed")),
                Long.parseLong(Objects.requireNonNull(saved.get("transaction"))),
                Long.parseLong(Objects.requireNonNull(saved.get("seq")))));
    }

    private String format() {
        return FORMAT + '/' + analysis.version();
    }

    @Override
    public boolean isOpen() {
        return open.writer().isOpen() && !hasFailed;
    }

    @Override
    public void reopen() {
        isProved = false;
        write(() -> {
            var before = open;
            before.writer().rollback();
            open = OpenIndex.of(directory);
            generation = open.generation();
            isBuilding = open.wasBuilding();
            before.searchers().close();
            hasFailed = false;
        });
    }

    @Override
    public boolean isWell() {
        return isOpen() && isProved;
    }

    @Override
    public void put(Collection<SearchDocument> documents) {
        byThing(documents).entrySet().parallelStream().forEach(thing -> write(() -> {
            var rows = thing.getValue().stream().map(document -> fields.of(document, generation)).toList();
            open.writer().updateDocuments(new Term(Fields.KEY, thing.getKey().key()), rows);
        }));
    }

    /// A thing may have several documents, each for other audiences; they are replaced together.
    private static Map<Thing, List<SearchDocument>> byThing(Collection<SearchDocument> documents) {
        return documents.stream().collect(Collectors.groupingBy(document -> new Thing(document.kind(), document.id())));
    }

    @Override
    public void remove(Collection<Thing> things) {
        write(() -> open.writer().deleteDocuments(
                things.stream().map(thing -> new Term(Fields.KEY, thing.key())).toArray(Term[]::new)));
    }

    @Override
    public void refresh() {
        write(open.searchers()::maybeRefreshBlocking);
    }

    @Override
    public void save(FeedPosition position) {
        write(() -> {
            open.writer().setLiveCommitData(Map.of(
                            "format", format(),
                            "generation", generation,
                            "building", Boolean.toString(isBuilding),
                            "feed", position.feed(),
                            "transaction", Long.toString(position.transaction()),
                            "seq", Long.toString(position.seq()))
                    .entrySet());
            open.writer().commit();
        });
        isProved = true;
    }

    @Override
    public void beginAnew() {
        isBuilding = true;
        generation = Long.toString(Long.parseLong(generation) + 1);
    }

    @Override
    public void finishAnew() {
        write(() -> open.writer().deleteDocuments(new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.MUST)
                .add(new TermQuery(new Term(Fields.GENERATION, generation)), Occur.MUST_NOT)
                .build()));
        isBuilding = false;
    }

    @Override
    public void settle() {
        Thread.ofVirtual().name("search-settling").start(() -> {
            var ours = open;
            try {
                ours.writer().forceMerge(FEW_PIECES);
                ours.writer().commit();
                ours.searchers().maybeRefresh();
            } catch (AlreadyClosedException closedMeanwhile) {
                LOG.debug("the index was closed before its pieces were joined");
            } catch (IOException e) {
                LOG.warn("the pieces of the index were not joined: {}", e.getClass().getSimpleName());
            }
        });
    }

    /// Of how many pieces the index that is searched consists.
    int pieces() {
        return read(searcher -> searcher.getIndexReader().leaves().size());
    }

    @Override
    public Results find(SearchQuery query) {
        return read(searcher -> {
            var key = new Question(version(searcher), analysis.concepts().version(), query);
            var known = answers.getIfPresent(key);
            if (known != null) {
                return known;
            }
            return inTurn(searcher, key);
        });
    }

    /// Who asked the same and came first may have found it meanwhile.
    private Results inTurn(IndexSearcher searcher, Question question) throws IOException {
        turns.acquireUninterruptibly();
        try {
            var known = answers.getIfPresent(question);
            if (known != null) {
                return known;
            }
            var found = new LuceneSearch(searcher, analysis).find(question.query);
            answers.put(question, found);
            return found;
        } finally {
            turns.release();
        }
    }

    /// Lucene's own numbers come again when an index is opened from an earlier state.
    private static Object version(IndexSearcher searcher) {
        return searcher.getIndexReader().getReaderCacheHelper().getKey();
    }

    @Override
    public List<Thing> all(SearchQuery query, int most) {
        return read(searcher -> new LuceneSearch(searcher, analysis).all(query, most));
    }

    @Override
    public List<Thing> similar(Thing thing, Set<String> audiences, int howMany) {
        return read(searcher -> new LuceneSearch(searcher, analysis).similar(thing, audiences, howMany));
    }

    @Override
    public List<Thing> titled(String beginning, Set<String> kinds, Set<String> audiences, int howMany) {
        return read(searcher -> new LuceneSearch(searcher, analysis).titled(beginning, kinds, audiences, howMany));
    }

    @Override
    public void close() {
        write(() -> {
            open.searchers().close();
            open.writer().close();
        });
    }

    private interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    private interface Writing {
        void run() throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            var searcher = acquire();
            try {
                return reading.with(searcher);
            } finally {
                open.searchers().release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was open may have just been closed, because the index was opened again.
    private IndexSearcher acquire() throws IOException {
        var ours = open;
        try {
            return ours.searchers().acquire();
        } catch (AlreadyClosedException closed) {
            if (ours == open) {
                throw closed;
            }
            return acquire();
        }
    }

    private void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            hasFailed = true;
            throw new UncheckedIOException(e);
        }
    }
}
