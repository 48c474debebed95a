package org.kapwa.works;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kapwa.citations.Identifier;

/// Works in memory, found by identifier, by title and by the bands of their sketches.
public final class KnownWorks {

    private final Map<Long, Known> byResource = new HashMap<>();
    private final Map<Identifier, Known> byIdentifier = new HashMap<>();
    private final Map<Long, List<Known>> byTitle = new HashMap<>();
    private final Map<Integer, List<Known>> byBand = new HashMap<>();

    record Known(long resource, Work work, long titleKey, Sketch sketch, Set<Identifier> identifiers) {}

    private record Match(Known known, Likeness likeness) {}

    /// Takes a new work among the known.
    public void add(long resource, Description description) {
        add(new Known(
                resource,
                withoutSummary(description.work()),
                description.fingerprint().titleKey(),
                description.fingerprint().sketch(),
                Set.copyOf(description.identifiers())));
    }

    void add(Known known) {
        if (byResource.putIfAbsent(known.resource(), known) == null) {
            known.identifiers().forEach(identifier -> byIdentifier.putIfAbsent(identifier, known));
            byTitle.computeIfAbsent(known.titleKey(), _ -> new ArrayList<>()).add(known);
            for (var band : known.sketch().bands()) {
                byBand.computeIfAbsent(band, _ -> new ArrayList<>(1)).add(known);
            }
        }
    }

    /// The resource that is the same work beyond reasonable doubt.
    public Optional<Duplicate> duplicateOf(Description description) {
        return sameIdentifier(description).or(() -> likeIt(description)
                .filter(match -> match.likeness().isSame() && !description.isToldApartFrom(match.known().identifiers()))
                .map(KnownWorks::duplicate)
                .findFirst());
    }

    /// All that a person should look at, surest first: other versions and translations are among them.
    List<Duplicate> candidatesFor(Description description) {
        var same = sameIdentifier(description);
        var like = likeIt(description).map(KnownWorks::duplicate).toList();
        return Stream.concat(same.stream(), like.stream()).filter(new FirstOf()::isFirst).toList();
    }

    private Optional<Duplicate> sameIdentifier(Description description) {
        return description.identifiers().stream()
                .filter(byIdentifier::containsKey)
                .findFirst()
                .map(identifier -> {
                    var known = java.util.Objects.requireNonNull(byIdentifier.get(identifier));
                    var detail = identifier.scheme() + ":" + identifier.value();
                    return new Duplicate(known.resource(), known.work().title(), Duplicate.Reason.IDENTIFIER, detail);
                });
    }

    private Stream<Match> likeIt(Description description) {
        var near = new LinkedHashSet<>(byTitle.getOrDefault(description.fingerprint().titleKey(), List.of()));
        for (var band : description.fingerprint().sketch().bands()) {
            near.addAll(byBand.getOrDefault(band, List.of()));
        }
        return near.stream().map(known -> match(description, known)).filter(match -> match.likeness().reason() != Likeness.Reason.NONE);
    }

    private static Match match(Description description, Known known) {
        var text = description.fingerprint().sketch().likeness(known.sketch());
        return new Match(known, Likeness.of(description.work(), known.work(), text));
    }

    private static Duplicate duplicate(Match match) {
        var reason = match.likeness().reason() == Likeness.Reason.TITLE ? Duplicate.Reason.TITLE : Duplicate.Reason.TEXT;
        return new Duplicate(match.known().resource(), match.known().work().title(), reason, "");
    }

    private static Work withoutSummary(Work work) {
        return new Work(work.title(), "", work.authors(), work.year(), work.languages());
    }

    private static final class FirstOf {

        private final Set<Long> seen = new LinkedHashSet<>();

        boolean isFirst(Duplicate duplicate) {
            return seen.add(duplicate.resource());
        }
    }
}
