package org.kapwa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.Waiting;
import org.kapwa.inspection.NamedFile;
import org.kapwa.inspection.Refused;
import org.kapwa.pictures.Thumbnail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a site does with its files while nobody looks.
class CareTest {

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.with("--kapwa.quota.member=1KB");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static StoredFile keep(String text) {
        return site.bean(Files.class)
                .keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "calm.txt");
    }

    @Test
    void bytesThatChangedOrWentAreNoticedAndSoIsTheirHealing() throws IOException {
        var whole = keep("This one stays whole.");
        var changed = keep("This one will be changed.");
        var missing = keep("This one will be missing.");
        var good = java.nio.file.Files.readAllBytes(place(changed.hash()));
        java.nio.file.Files.writeString(place(changed.hash()), "This one has been changed");
        java.nio.file.Files.delete(place(missing.hash()));

        site.bean(Fixity.class).run();

        assertThat(fault(whole.hash())).isEmpty();
        assertThat(fault(changed.hash())).isEqualTo("changed");
        assertThat(fault(missing.hash())).isEqualTo("missing");

        java.nio.file.Files.write(place(changed.hash()), good);
        site.bean(Fixity.class).run();

        assertThat(fault(changed.hash())).isEmpty();
    }

    @Test
    void aBucketThatIsAwayIsNoDamage() {
        keep("This one is whole all the same.");
        System.setProperty("aws.accessKeyId", "kapwa");
        System.setProperty("aws.secretAccessKey", "quiet-herons");
        var away = S3Store.at(URI.create("s3://shelf?endpoint=http://127.0.0.1:1"));

        new Fixity(db(), away, Clock.systemUTC()).run();

        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        assertThat(db().sql("select count(*) from fixity_fault where fault = 'unreadable'").query(Long.class).single())
                .isZero();
    }

    @Test
    void whatNothingNamesIsRemovedAfterADay() throws IOException {
        var fresh = keep("Nobody has this one yet.");
        var old = keep("Nobody has had this one for long.");
        db().sql("update stored_file set brought_at = now() - interval '25 hours' where hash = :hash")
                .param("hash", old.hash())
                .update();
        age(old.hash());

        site.bean(Sweeping.class).run();

        assertThat(site.bean(Files.class).find(old.hash())).isEmpty();
        assertThat(place(old.hash())).doesNotExist();
        assertThat(site.bean(Files.class).find(fresh.hash())).isPresent();
        assertThat(place(fresh.hash())).exists();
    }

    @Test
    void whomAFileNamesIsForgottenAfterNinetyDays() {
        var names = site.bean(NamelessFiles.class);
        var older = keep(NamedFile.word());
        var newer = keep(NamedFile.openText());
        assertThat(names.namesIn(List.of(older, newer))).containsOnlyKeys(older, newer);
        db().sql("update carried_names set found_at = now() - interval '91 days' where file = :hash")
                .param("hash", older)
                .update();

        site.bean(Sweeping.class).run();

        assertThat(names.namesIn(List.of(older, newer))).containsOnlyKeys(newer);
    }

    private static String keep(NamedFile named) {
        return site.bean(Files.class).keep(new ByteArrayInputStream(named.content()), named.name()).hash();
    }

    @Test
    void whatSomebodyBringsAgainStaysThoughItsRemovalWasAskedFor() {
        var again = keep("Somebody is about to have this one.");

        site.bean(Removals.class).remove(again.hash());

        assertThat(site.bean(Files.class).find(again.hash())).isPresent();
        assertThat(place(again.hash())).exists();

        db().sql("update stored_file set brought_at = now() - interval '1 minute' where hash = :hash")
                .param("hash", again.hash())
                .update();
        site.bean(Removals.class).remove(again.hash());

        assertThat(site.bean(Files.class).find(again.hash())).isEmpty();
        assertThat(place(again.hash())).doesNotExist();
    }

    @Test
    void aSmallPictureSweptAwayWhileAnotherFileGetsTheSameIsThere() throws Exception {
        var file = keep("Its picture is being made.");
        var picture = "a small picture".getBytes(StandardCharsets.UTF_8);
        var hash = Arrival.hash(new ByteArrayInputStream(picture));

        var sweep = Objects.requireNonNull(site.bean(TransactionTemplate.class).execute(_ -> {
            site.bean(Thumbnails.class).keep(file.hash(), new Thumbnail(picture, 1, 1));
            return meanwhile(() -> site.bean(Unnamed.class).removeBytes(hash));
        }));
        sweep.join();

        assertThat(place(hash)).exists();
    }

    @Test
    void nothingStaysOfAFileThatWasFoundToBeInfectedButThatItWas() {
        var infected = keep("A resource has this one, and it is infected.");
        use(infected);

        site.bean(Judgement.class).condemn(infected);
        site.bean(TransactionTemplate.class).executeWithoutResult(_ -> site.bean(ReadingJob.class).soon(infected.hash()));
        Waiting.until(Duration.ofSeconds(30), () -> jobs(infected.hash()) == 0);

        assertThat(place(infected.hash())).doesNotExist();
        assertThat(parts(infected.hash())).isZero();
        assertThat(site.bean(Files.class).find(infected.hash())).hasValueSatisfying(file -> assertThat(file.isOpen()).isFalse());
    }

    @Test
    void whatWasLeftOfAnInfectedFileIsSweptAway() throws IOException {
        var infected = keep("A resource has this one, and its bytes were left.");
        use(infected);
        db().sql("update stored_file set verdict = 'refused' where hash = :hash")
                .param("hash", infected.hash())
                .update();
        age(infected.hash());

        site.bean(Sweeping.class).run();

        assertThat(place(infected.hash())).doesNotExist();
    }

    @Test
    void aFileThatWasFoundToBeInfectedIsRefusedWhenItIsBroughtAgain() {
        var infected = keep("Brought while no scanner looks.");
        use(infected);
        site.bean(Judgement.class).condemn(infected);

        assertThatThrownBy(() -> keep("Brought while no scanner looks.")).isInstanceOf(Refused.class);
    }

    @Test
    void whatAResourceHasStaysHoweverOld() throws IOException {
        var used = keep("A resource has this one.");
        use(used);
        db().sql("update stored_file set brought_at = now() - interval '9 days' where hash = :hash")
                .param("hash", used.hash())
                .update();
        age(used.hash());

        site.bean(Sweeping.class).run();

        assertThat(site.bean(Files.class).find(used.hash())).isPresent();
        assertThat(place(used.hash())).exists();
    }

    @Test
    void uploadsThatNobodyWentOnWithAreForgotten() {
        var member = site.member("Amina").id();
        var uploads = site.bean(Uploads.class);
        var upload = uploads.begin(member, "calm.txt", 10);
        db().sql("update upload set changed_at = now() - interval '25 hours' where id = :id")
                .param("id", upload.id())
                .update();

        site.bean(Sweeping.class).run();

        assertThatThrownBy(() -> uploads.find(upload.id(), member)).isInstanceOf(org.kapwa.web.NotFound.class);
    }

    @Test
    void ofManyUploadsBegunAtOnceOnlyThoseBeginForWhichThereIsRoom() throws Exception {
        var member = site.member("Amina at once").id();
        var uploads = site.bean(Uploads.class);
        var begun = Collections.<Callable<Boolean>>nCopies(64, () -> {
            try {
                return uploads.begin(member, "calm.pdf", 10_000_000).bytes() > 0;
            } catch (OverQuota full) {
                return false;
            }
        });

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(pool.invokeAll(begun)).filteredOn(Future::resultNow).hasSize(30);
        }
    }

    @Test
    void aMemberMayBringOnlySoMuchInADay() {
        var member = site.member("Amina").id();
        var files = site.bean(Files.class);
        files.keepFor(member, new ByteArrayInputStream("a".repeat(900).getBytes()), "calm.txt");

        assertThatThrownBy(() -> files.keepFor(member, new ByteArrayInputStream("b".repeat(200).getBytes()), "calm.txt"))
                .isInstanceOf(OverQuota.class);
        files.keepFor(member, new ByteArrayInputStream("c".repeat(100).getBytes()), "calm.txt");
    }

    /// Does it while a transaction is open, unless it waits for that.
    private static Thread meanwhile(Runnable act) {
        try {
            var thread = Thread.ofVirtual().start(act);
            thread.join(Duration.ofSeconds(1));
            return thread;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void use(StoredFile file) {
        db().sql("""
                        with begun as (
                            insert into resource (state, contributor, begun_at, changed_at)
                            values ('draft', :owner, now(), now())
                            returning id)
                        insert into resource_file (resource, position, file, name, bytes)
                        select id, 1, :hash, 'calm.txt', 5 from begun
                        """)
                .param("owner", site.member("Amina").id())
                .param("hash", file.hash())
                .update();
    }

    private static long jobs(String hash) {
        return db().sql("select count(*) from scheduled_tasks where task_instance = :hash")
                .param("hash", hash)
                .query(Long.class)
                .single();
    }

    private static long parts(String hash) {
        return db().sql("select count(*) from file_part where file = :hash")
                .param("hash", hash)
                .query(Long.class)
                .single();
    }

    private static void age(String hash) throws IOException {
        java.nio.file.Files.setLastModifiedTime(
                place(hash), FileTime.from(Instant.now().minus(Duration.ofHours(25))));
    }

    private static Path place(String hash) {
        return Path.of(site.property("kapwa.home"), "files", hash.substring(0, 2), hash.substring(2, 4), hash);
    }

    private static String fault(String hash) {
        return db().sql("select fault from fixity_fault where file = :hash and healed_at is null")
                .param("hash", hash)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static JdbcClient db() {
        return site.bean(JdbcClient.class);
    }
}
