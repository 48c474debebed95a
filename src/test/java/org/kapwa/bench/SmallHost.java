package org.kapwa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.kapwa.RunningSite;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Joining;
import org.kapwa.library.Arrival;
import org.kapwa.library.Library;
import org.kapwa.storage.StoredFile;
import org.kapwa.web.Role;
import org.springframework.transaction.support.TransactionTemplate;

/// A home with what a small network has (`architecture.md`, Scale): 4,000 members and 3,600 resources, each with a file
/// that has been read. Made once, kept below `target/bench`.
final class SmallHost {

    static final String READER = "reader@example.org";
    static final String PASSWORD = "four small boats return";

    private static final int MEMBERS = 4_000;
    private static final int RESOURCES = 3_600;
    private static final Path HOME = Path.of("target", "bench", "small-host").toAbsolutePath();
    private static final List<String> COUNTRIES = List.of("KEN", "UGA", "NPL", "SYR", "COL", "UKR", "PHL", "COD", "BGD");
    private static final List<String> TYPES = List.of("manual", "guideline", "training", "report", "tool", "article");
    private static final List<String> AUDIENCES = List.of("children", "community-members", "general-public");
    private static final List<String> LANGUAGES = List.of("en", "en", "en", "fr", "es-LA", "ar", "sw");

    private final RunningSite site;
    private final Random random = new Random(7);
    private final Tico19 words = Tico19.whole().orElseGet(Tico19::sample);

    private SmallHost(RunningSite site) {
        this.site = site;
    }

    static Path binaries() {
        return Path.of("target", "postgres-binaries").toAbsolutePath();
    }

    /// @return its home, which nobody serves
    static Path home() throws IOException {
        var made = HOME.resolve("made");
        if (!Files.exists(made)) {
            System.out.println("making the small host's data …");
            try (var site = RunningSite.with("--kapwa.home=" + HOME)) {
                new SmallHost(site).make();
            }
            Files.createFile(made);
        }
        return HOME;
    }

    private void make() throws IOException {
        var accounts = site.bean(Accounts.class);
        var members = new ArrayList<Long>();
        members.add(accounts.enrol(READER, "Wanjiru", PASSWORD, "en", Set.of(Role.MEMBER)).id());
        for (var i = 1; i < MEMBERS; i++) {
            members.add(accounts.join(Joining.active("member" + i + "@example.org", "Member " + i, null, "en")).id());
        }
        var files = files();
        for (var i = 0; i < RESOURCES; i++) {
            shelve(i, members.get(random.nextInt(MEMBERS)), files.get(i % files.size()));
        }
    }

    private List<StoredFile> files() throws IOException {
        var storage = site.bean(org.kapwa.storage.Files.class);
        var kept = new ArrayList<StoredFile>();
        try (var files = Files.list(Path.of("src/main/resources/demo/files"))) {
            for (var file : files.sorted().toList()) {
                try (var content = Files.newInputStream(file)) {
                    kept.add(storage.keep(content, String.valueOf(file.getFileName())));
                }
            }
        }
        return kept;
    }

    private void shelve(int number, long contributor, StoredFile file) {
        site.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            var library = site.bean(Library.class);
            var at = OffsetDateTime.parse("2024-01-01T00:00:00Z").plusHours(number);
            var id = library.shelve(arrival(number), "published", contributor, at);
            library.attach(id, file, "guide-" + number + ".pdf");
        });
    }

    private Arrival arrival(int number) {
        var language = anyOf(LANGUAGES);
        var title = sentence(language);
        return new Arrival(
                (title.length() > 80 ? title.substring(0, 80) : title) + " " + number,
                sentence(language) + " " + sentence(language) + " " + sentence(language),
                anyOf(TYPES),
                List.of(language.substring(0, 2)),
                "Author " + random.nextInt(500),
                1995 + random.nextInt(31),
                List.of(anyOf(COUNTRIES)),
                List.of(),
                List.of(anyOf(AUDIENCES)),
                "cc-by-4.0",
                "");
    }

    private String sentence(String language) {
        return anyOf(words.sentences(language));
    }

    private <T> T anyOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
