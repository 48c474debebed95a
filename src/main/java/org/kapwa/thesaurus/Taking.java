package org.kapwa.thesaurus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.kapwa.vocabulary.Concepts;
import org.kapwa.vocabulary.Entry;
import org.kapwa.web.Folded;
import org.kapwa.web.Slug;

/// Decides for each concept of a file whether it is one of ours, a new one, or neither. Ours are recognised by an
/// address that both know, then by a label; a label that two of ours bear decides nothing.
final class Taking {

    private static final int LONGEST_LABEL = 300;

    private final Predicate<String> isLanguage;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Entry> before = new HashMap<>();
    private final Map<String, String> byAddress = new HashMap<>();
    private final Map<String, Set<String>> byLabel = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> claimed = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();

    /// @param isLanguage whether this site knows a language tag
    Taking(Collection<Entry> ours, Predicate<String> isLanguage) {
        this.isLanguage = isLanguage;
        ours.forEach(entry -> before.put(entry.id(), entry));
        ours.forEach(this::learn);
    }

    private void learn(Entry entry) {
        entries.put(entry.id(), entry);
        byAddress.put(Foreign.OURS + entry.id(), entry.id());
        entry.matches().forEach(address -> byAddress.putIfAbsent(address, entry.id()));
        if (entry.isOffered()) {
            entry.words().forEach((language, words) -> byLabel
                    .computeIfAbsent(key(language, words.label()), _ -> new TreeSet<>())
                    .add(entry.id()));
        }
    }

    private static String key(String language, String label) {
        return language + ' ' + Folded.of(label).text();
    }

    Report take(List<Foreign> concepts) {
        concepts.forEach(concept -> take(spoken(concept)));
        concepts.forEach(this::place);
        return new Report(lines.stream().map(this::settled).toList());
    }

    /// The entries that are new or others than before.
    List<Entry> changed() {
        return entries.values().stream().filter(entry -> !entry.equals(before.get(entry.id()))).toList();
    }

    /// `en-GB` counts as `en` where only that is known; languages that nobody knows are left out.
    private Foreign spoken(Foreign concept) {
        var words = new LinkedHashMap<String, Entry.Words>();
        concept.words().forEach((tag, said) -> {
            var primary = tag.split("-")[0];
            if (isLanguage.test(tag)) {
                words.put(tag, said);
            } else if (isLanguage.test(primary)) {
                words.putIfAbsent(primary, said);
            }
        });
        return new Foreign(concept.address(), concept.kind(), concept.broader(), concept.matches(), words);
    }

    private void take(Foreign concept) {
        if (concept.words().isEmpty()) {
            reject(concept, "thesaurus.rejected.no-label", "");
            return;
        }
        if (concept.words().values().stream().anyMatch(said -> said.label().length() > LONGEST_LABEL)) {
            reject(concept, "thesaurus.rejected.too-long", "");
            return;
        }
        var known = byAddress.get(concept.address());
        if (known != null) {
            merge(concept, known, "thesaurus.merged.address", concept.address());
            return;
        }
        for (var match : concept.matches()) {
            var same = byAddress.get(match);
            if (same != null) {
                merge(concept, same, "thesaurus.merged.match", match);
                return;
            }
        }
        byLabel(concept);
    }

    private void byLabel(Foreign concept) {
        var alike = new TreeSet<String>();
        concept.words().forEach((language, said) -> alike.addAll(byLabel.getOrDefault(key(language, said.label()), Set.of())));
        if (alike.size() > 1) {
            reject(concept, "thesaurus.rejected.ambiguous", String.join(", ", alike));
        } else if (alike.isEmpty()) {
            begin(concept);
        } else if (claimed.contains(alike.first())) {
            reject(concept, "thesaurus.rejected.twice", alike.first());
        } else {
            merge(concept, alike.first(), "thesaurus.merged.label", concept.label());
        }
    }

    private void begin(Foreign concept) {
        var id = freeId(Foreign.id(concept.address()).orElse(concept.label()));
        var kind = Concepts.KINDS.contains(concept.kind()) ? concept.kind() : "topic";
        var entry = Entry.own(id, kind, "").placed(kind, "", addresses(concept, List.of()));
        for (var said : concept.words().entrySet()) {
            entry = entry.worded(said.getKey(), said.getValue());
        }
        learn(entry);
        byAddress.put(concept.address(), id);
        begun.add(id);
        claimed.add(id);
        add(concept, id, Line.Outcome.NEW, "thesaurus.new", "");
    }

    private String freeId(String name) {
        var slug = Slug.of(name).text();
        var id = slug;
        for (var number = 2; entries.containsKey(id); number++) {
            id = slug + "-" + number;
        }
        return id;
    }

    private void merge(Foreign concept, String id, String reason, String detail) {
        var entry = entries.get(id);
        if (entry == null || !entry.isOffered()) {
            reject(concept, "thesaurus.rejected.retired", id);
            return;
        }
        var merged = entry.placed(entry.kind(), entry.broader(), addresses(concept, entry.matches()));
        for (var said : concept.words().entrySet()) {
            var ours = entry.words(said.getKey());
            merged = merged.worded(said.getKey(), new Wording(ours, said.getValue()).merged(concept.isOurs()));
        }
        learn(merged);
        claimed.add(id);
        byAddress.put(concept.address(), id);
        add(concept, id, Line.Outcome.MERGED, reason, detail);
    }

    private static List<String> addresses(Foreign concept, List<String> known) {
        var addresses = new LinkedHashSet<>(known);
        if (concept.address().contains(":") && !concept.isOurs() && !concept.address().startsWith("_:")) {
            addresses.add(concept.address());
        }
        concept.matches().stream().filter(address -> !address.startsWith(Foreign.OURS)).forEach(addresses::add);
        return List.copyOf(addresses);
    }

    /// When all are known, each finds its broader one. Ours keep theirs, unless our own table says another.
    private void place(Foreign concept) {
        var id = byAddress.get(concept.address());
        var broader = byAddress.getOrDefault(concept.broader(), "");
        var entry = id == null ? null : entries.get(id);
        if (entry == null || !entry.isOffered()) {
            return;
        }
        var mayMove = entry.broader().isEmpty() || concept.isOurs();
        var kind = concept.isOurs() && Concepts.KINDS.contains(concept.kind()) ? concept.kind() : entry.kind();
        if (mayMove && !broader.isEmpty() && !isUnder(broader, entry.id())) {
            var parent = entries.get(broader);
            var inherited = begun.contains(entry.id()) && concept.kind().isEmpty() && parent != null ? parent.kind() : kind;
            entries.put(entry.id(), entry.placed(inherited, broader, entry.matches()));
        } else {
            entries.put(entry.id(), entry.placed(kind, entry.broader(), entry.matches()));
        }
    }

    private boolean isUnder(String id, String other) {
        var at = id;
        for (var steps = 0; !at.isEmpty() && steps < 100; steps++) {
            if (at.equals(other)) {
                return true;
            }
            var entry = entries.get(at);
            at = entry == null ? "" : entry.broader();
        }
        return false;
    }

    private void reject(Foreign concept, String reason, String detail) {
        add(concept, "", Line.Outcome.REJECTED, reason, detail);
    }

    private void add(Foreign concept, String id, Line.Outcome outcome, String reason, String detail) {
        lines.add(new Line(concept.address(), concept.label(), id, outcome, reason, detail, List.of()));
    }

    /// With the languages whose words became others; a concept in which nothing did is the same.
    private Line settled(Line line) {
        var earlier = before.get(line.concept());
        var now = entries.get(line.concept());
        if (line.outcome() != Line.Outcome.MERGED || earlier == null || now == null) {
            return line;
        }
        var languages = new TreeSet<>(now.words().keySet());
        languages.removeIf(language -> now.words(language).equals(earlier.words(language)));
        var outcome = now.equals(earlier) ? Line.Outcome.SAME : Line.Outcome.MERGED;
        return new Line(
                line.address(), line.label(), line.concept(), outcome, line.reason(), line.detail(), List.copyOf(languages));
    }
}
