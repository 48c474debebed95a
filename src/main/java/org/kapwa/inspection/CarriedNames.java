package org.kapwa.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Who a file says wrote, changed or remarked on it, besides what its text says.
///
/// @param names each once
/// @param obstacle why no copy without them can be made
public record CarriedNames(List<String> names, Obstacle obstacle) {

    static final CarriedNames NONE = new CarriedNames(List.of(), Obstacle.NONE);

    private static final int MOST = 20;
    private static final int LONGEST = 100;

    /// What keeps the names in a file.
    public enum Obstacle {
        NONE,
        /// A changed copy would not be what was signed.
        SIGNED,
        /// Its owner allows reading only.
        LOCKED,
        /// It was tried, and did not work.
        STUCK;

        /// The name in the database.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The key of its sentence.
        public String key() {
            return "inspection.names." + code();
        }

        public static Obstacle of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    static CarriedNames of(Collection<String> found, Obstacle obstacle) {
        var names = found.stream()
                .map(name -> name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .filter(name -> !name.isEmpty())
                .map(name -> name.length() > LONGEST ? name.substring(0, LONGEST) : name)
                .distinct()
                .limit(MOST)
                .toList();
        return new CarriedNames(names, obstacle);
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /// Whether there may be more than are told.
    public boolean isCut() {
        return names.size() == MOST;
    }

    public boolean canGo() {
        return obstacle == Obstacle.NONE;
    }
}
