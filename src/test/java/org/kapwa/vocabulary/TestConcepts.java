package org.kapwa.vocabulary;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapwa.web.MemberNames;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The concepts that come with the product, for tests without a site around them.
public final class TestConcepts {

    private TestConcepts() {}

    public static Concepts shipped() {
        var noDatabase = JdbcClient.create(new DriverManagerDataSource());
        var entries = entries();
        return new Concepts(
                new ShippedConcepts(noDatabase, new Versions(noDatabase)) {
                    @Override
                    public boolean take() {
                        return false;
                    }
                },
                new KeptConcepts(noDatabase, new Versions(noDatabase), new History(noDatabase, Clock.systemUTC(), new StaticListableBeanFactory().getBeanProvider(MemberNames.class)), _ -> {}) {
                    @Override
                    public All read() {
                        return new All(1, entries);
                    }
                },
                _ -> {});
    }

    /// Straight from the tables in the jar.
    static List<Entry> entries() {
        var words = new LinkedHashMap<String, Map<String, Entry.Words>>();
        for (var file : labels()) {
            for (var row : file.rows()) {
                var variants = Arrays.stream(row.get("variants").split("\\|")).filter(each -> !each.isBlank()).toList();
                words.computeIfAbsent(row.get("concept"), _ -> new LinkedHashMap<>())
                        .put(file.name().replace(".csv", ""),
                                new Entry.Words(row.get("label"), variants, "", row.get("status").equals("checked")));
            }
        }
        return ShippedFile.at("concepts/concepts.csv").rows().stream()
                .map(row -> new Entry(
                        row.get("concept"), 1, row.get("kind"), row.get("broader"), List.of(), false, "",
                        words.getOrDefault(row.get("concept"), Map.of())))
                .toList();
    }

    private static List<ShippedFile> labels() {
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath:vocabulary/concepts/labels/*.csv");
            return Arrays.stream(files).map(ShippedFile::of).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
