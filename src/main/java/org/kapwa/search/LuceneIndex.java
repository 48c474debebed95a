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
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index in a folder of this machine. It can be thrown away at any time: it is built from the database.
final class LuceneIndex implements SearchIndex {

    /// Changes whenever documents are analysed or kept in another way, so that older indexes are built anew.
    private static final String FORMAT = "5";

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);
    private static final double BUFFER_MB = 32;
    static final int FEW_PIECES = 2;

    /// A question and the state of the index and of the vocabulary that its answer holds for.
    private record Question(long index, int vocabulary, SearchQuery query) {}

    private static final int ANSWERS_KEPT = 300;

    /// Of what [#find] does not know yet, as many at a time are looked for as there are processors, the others in the order
    /// they came: more at a time would only make all of them late.
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Cache<Question, Results> answers =
            Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();
    private final Analysis analysis;
    private final Fields fields;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile String generation;
    private volatile boolean isBuilding;

    LuceneIndex(Path folder, Analysis analysis) {
        this.analysis = analysis;
        this.fields = new Fields(analysis.tokens(), analysis.finder());
        try {
            this.writer = open(folder);
            this.searchers = new SearcherManager(writer, new Warm());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.generation = saved().getOrDefault("generation", "1");
        this.isBuilding = Boolean.parseBoolean(saved().getOrDefault("building", "false"));
    }

    /// Reads the columns of new segments before anybody searches them.
    private static final class Warm extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            reader.leaves().forEach(segment -> Columns.of(segment.reader()));
            return new IndexSearcher(reader);
        }
    }

    /// An index that cannot be read, by damage or age, is begun again.
    private static IndexWriter open(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            return new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
        } catch (org.apache.lucene.store.LockObtainFailedException inUse) {
            throw inUse;
        } catch (IOException | IllegalArgumentException unreadable) {
            return new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE));
        }
    }

    private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
        return new IndexWriterConfig(new KeywordAnalyzer())
                .setOpenMode(mode)
                .setCodec(new SmallBlocks())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false);
    }

    @Override
    public Optional<FeedPosition> position() {
        var saved = saved();
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

    private Map<String, String> saved() {
        var saved = new TreeMap<String, String>();
        var data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> saved.put(entry.getKey(), entry.getValue()));
        }
        return saved;
    }

    @Override
    public void put(Collection<SearchDocument> documents) {
        byThing(documents).entrySet().parallelStream().forEach(thing -> write(() -> {
            var rows = thing.getValue().stream().map(document -> fields.of(document, generation)).toList();
            writer.updateDocuments(new Term(Fields.KEY, thing.getKey().key()), rows);
        }));
    }

    /// A thing may have several documents, each for other audiences; they are replaced together.
    private static Map<Thing, List<SearchDocument>> byThing(Collection<SearchDocument> documents) {
        return documents.stream().collect(Collectors.groupingBy(document -> new Thing(document.kind(), document.id())));
    }

    @Override
    public void remove(Collection<Thing> things) {
        write(() -> writer.deleteDocuments(
                things.stream().map(thing -> new Term(Fields.KEY, thing.key())).toArray(Term[]::new)));
    }

    @Override
    public void refresh() {
        write(searchers::maybeRefreshBlocking);
    }

    @Override
    public void save(FeedPosition position) {
        write(() -> {
            writer.setLiveCommitData(Map.of(
                            "format", format(),
                            "generation", generation,
                            "building", Boolean.toString(isBuilding),
                            "feed", position.feed(),
                            "transaction", Long.toString(position.transaction()),
                            "seq", Long.toString(position.seq()))
                    .entrySet());
            writer.commit();
        });
    }

    @Override
    public void beginAnew() {
        isBuilding = true;
        generation = Long.toString(Long.parseLong(generation) + 1);
    }

    @Override
    public void finishAnew() {
        write(() -> writer.deleteDocuments(new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.MUST)
                .add(new TermQuery(new Term(Fields.GENERATION, generation)), Occur.MUST_NOT)
                .build()));
        isBuilding = false;
    }

    @Override
    public void settle() {
        Thread.ofVirtual().name("search-settling").start(() -> {
            try {
                writer.forceMerge(FEW_PIECES);
                writer.commit();
                searchers.maybeRefresh();
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

    private static long version(IndexSearcher searcher) {
        return ((DirectoryReader) searcher.getIndexReader()).getVersion();
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
            searchers.close();
            writer.close();
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
            var searcher = searchers.acquire();
            try {
                return reading.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
