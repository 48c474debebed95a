package org.kapwa.vocabulary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kapwa.web.Ahead;
import org.kapwa.web.Viewer;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.function.SingletonSupplier;

/// What the field talks about, and the words for it in many languages, answered from memory. The database has them;
/// this copy is at most a second behind it.
@Component
public class Concepts {

    /// @param kind condition, emergency, group, intervention, method, setting or topic
    /// @param broader the id of the concept that it is a case of, or empty
    public record Concept(String id, String kind, String broader) {}

    /// The words for a concept in one language.
    ///
    /// @param variants other words that people use for it, plurals and abbreviations among them
    public record Wording(String concept, String label, List<String> variants) {}

    /// The kinds of concepts there are.
    public static final List<String> KINDS =
            List.of("condition", "emergency", "group", "intervention", "method", "setting", "topic");

    private final KeptConcepts kept;
    private final ApplicationEventPublisher news;
    private final Ahead<Copy> copy;

    Concepts(ShippedConcepts shipped, KeptConcepts kept, ApplicationEventPublisher news) {
        this.kept = kept;
        this.news = news;
        this.copy = new Ahead<>(shipped::take, () -> Copy.of(kept.read()));
    }

    /// All concepts that texts are searched for: neither retired nor merged.
    public List<Concept> all() {
        return copy.get().offered;
    }

    /// The concept of this id, or the one that stands for it now; a retired one too.
    public Optional<Concept> find(String id) {
        return entry(id).map(Copy::concept);
    }

    /// The languages that have words for concepts.
    public List<String> languages() {
        return List.copyOf(copy.get().wordings.keySet());
    }

    /// All wordings of a language, by concept; none for a language that has no words.
    public Map<String, Wording> wordings(String language) {
        return copy.get().wordings.getOrDefault(language, Map.of());
    }

    /// The label of a concept in a language, in English where that lacks one, or the id itself where it is unknown.
    public String label(String id, String language) {
        return labelled(id, language).text();
    }

    /// The same with the language that the label is in.
    public Label labelled(String id, String language) {
        return entry(id).map(entry -> entry.label(language)).orElseGet(() -> new Label(id, ""));
    }

    /// The concept that somebody means who types this: by its label or a variant in their language or, failing that, in
    /// any; capitals, accents, blanks and hyphens do not matter.
    public Optional<Concept> find(String text, String language) {
        return copy.get().names.get().find(text, language).flatMap(this::find);
    }

    /// Concepts with names like this one, the likest first, for "did you mean".
    public List<Concept> suggest(String text, String language, int howMany) {
        return copy.get().names.get().nearest(text, language, howMany).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /// The concept of this id, or the one that somebody means by this label.
    Optional<Concept> meant(String text, String language) {
        return find(text).or(() -> find(text, language));
    }

    /// Whether a concept is another one or a case of it, at whatever distance.
    boolean isUnder(String id, String other) {
        var at = id;
        for (var steps = 0; !at.isEmpty() && steps < 100; steps++) {
            if (at.equals(other)) {
                return true;
            }
            at = exactly(at).map(Entry::broader).orElse("");
        }
        return false;
    }

    /// All concepts with all their words, retired and merged ones too.
    public Collection<Entry> entries() {
        return copy.get().entries.values();
    }

    /// The concept of exactly this id, also when another one stands for it.
    public Optional<Entry> exactly(String id) {
        return Optional.ofNullable(copy.get().entries.get(id));
    }

    /// Grows by one with each change.
    public int version() {
        return copy.get().version;
    }

    /// Keeps concepts that come from another vocabulary, new ones and changed ones, all or none.
    ///
    /// @throws org.kapwa.web.Changed when somebody has changed one of them since they were read
    public void takeIn(Collection<Entry> changed, Viewer by) {
        change(changed, Change.Act.IMPORTED, by);
    }

    void change(Collection<Entry> changed, Change.Act act, Viewer by) {
        var before = changed.stream()
                .flatMap(entry -> exactly(entry.id()).stream())
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        kept.change(before, changed, act, by);
    }

    void refresh() {
        news.publishEvent(new ConceptsChanged(copy.refresh().version));
    }

    /// A site whose concepts cannot be read does not start.
    @EventListener
    void await(ApplicationStartedEvent started) {
        copy.get();
    }

    /// So that the first who types need not wait.
    @EventListener
    void layOut(ApplicationReadyEvent ready) {
        Thread.startVirtualThread(() -> {
            var _ = copy.get().names.get();
        });
    }

    @TransactionalEventListener
    void refreshAfter(KeptConcepts.ConceptsKept change) {
        refresh();
    }

    /// @return whether the copy was behind
    boolean catchUp(Map<String, Integer> versions) {
        var behind = versions.getOrDefault(Versions.CONCEPTS, 0) != copy.get().version;
        if (behind) {
            refresh();
        }
        return behind;
    }

    private Optional<Entry> entry(String id) {
        var entry = copy.get().entries.get(id);
        for (var steps = 0; entry != null && !entry.mergedInto().isEmpty() && steps < 50; steps++) {
            entry = copy.get().entries.get(entry.mergedInto());
        }
        return Optional.ofNullable(entry);
    }

    /// Everything as of one version, laid out for asking.
    ///
    /// @param names are laid out when they are first asked for, which takes a third of a second
    private record Copy(
            int version,
            Map<String, Entry> entries,
            List<Concept> offered,
            Map<String, Map<String, Wording>> wordings,
            Supplier<Names> names) {

        static Copy of(KeptConcepts.All all) {
            var entries = new LinkedHashMap<String, Entry>();
            all.entries().forEach(entry -> entries.put(entry.id(), entry));
            var offered = entries.values().stream().filter(Entry::isOffered).toList();
            var wordings = new TreeMap<String, Map<String, Wording>>();
            offered.forEach(entry -> entry.words().forEach((language, said) -> {
                if (!said.label().isEmpty()) {
                    wordings.computeIfAbsent(language, _ -> new LinkedHashMap<>())
                            .put(entry.id(), new Wording(entry.id(), said.label(), said.variants()));
                }
            }));
            return new Copy(
                    all.version(),
                    entries,
                    offered.stream().map(Copy::concept).toList(),
                    wordings,
                    SingletonSupplier.of(() -> new Names(wordings)));
        }

        static Concept concept(Entry entry) {
            return new Concept(entry.id(), entry.kind(), entry.broader());
        }
    }
}
