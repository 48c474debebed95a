package org.kapwa.operations;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// What people did on a site that may be killed at any moment: what they tried, and what they were told is kept.
final class Deeds {

    enum Kind {
        REGISTERED,
        SHARED,
        SUBMITTED,
        PUBLISHED,
        SAVED,
        NOTED
    }

    /// @param mark a word that stands for one deed's subject and occurs nowhere else
    record Deed(Kind kind, String mark) implements Comparable<Deed> {

        @Override
        public int compareTo(Deed other) {
            return toString().compareTo(other.toString());
        }
    }

    private final Set<Deed> tried = ConcurrentHashMap.newKeySet();
    private final Set<Deed> refused = ConcurrentHashMap.newKeySet();
    private final Set<Deed> acknowledged = ConcurrentHashMap.newKeySet();

    /// @param act whether the site answered that the deed is kept
    /// @return the same
    boolean attempt(Kind kind, String mark, BooleanSupplier act) {
        var deed = new Deed(kind, mark);
        tried.add(deed);
        var kept = act.getAsBoolean();
        (kept ? acknowledged : refused).add(deed);
        return kept;
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /// How many of each kind.
    Map<Kind, Long> acknowledgedByKind() {
        return acknowledged.stream()
                .collect(Collectors.groupingBy(Deed::kind, () -> new EnumMap<>(Kind.class), Collectors.counting()));
    }

    /// Deeds without an answer, which may be there or not.
    int unanswered() {
        return tried.size() - acknowledged.size() - refused.size();
    }

    /// What the site answered otherwise than that it is kept, although nothing was wrong with it.
    Set<Deed> refused() {
        return new TreeSet<>(refused);
    }

    /// @return what was acknowledged and is not there
    Set<Deed> lostFrom(Collection<Deed> recovered) {
        var lost = new TreeSet<>(acknowledged);
        lost.removeAll(Set.copyOf(recovered));
        return lost;
    }

    /// @return what is there and nobody tried
    Set<Deed> inventedIn(Collection<Deed> recovered) {
        var invented = new TreeSet<>(recovered);
        invented.removeAll(tried);
        return invented;
    }
}
