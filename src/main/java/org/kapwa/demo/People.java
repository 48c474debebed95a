package org.kapwa.demo;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.kapwa.accounts.Accounts;
import org.kapwa.web.Role;
import org.springframework.stereotype.Component;

/// The invented members.
@Component
class People {

    static final String KIND = "member";

    private final Accounts accounts;
    private final Loaded loaded;
    private final Introductions introductions;

    People(Accounts accounts, Loaded loaded, Introductions introductions) {
        this.accounts = accounts;
        this.loaded = loaded;
        this.introductions = introductions;
    }

    void load(String password) {
        loaded.load(KIND, Sheet.rows("people"), row -> enrol(row, password));
        introductions.load(numbers());
    }

    private long enrol(CSVRecord row, String password) {
        var language = Sheet.values(row, "languages").getFirst();
        return accounts.enrol(row.get("email"), shownName(row), password, language, roles(row)).id();
    }

    /// Who writes under a name of their own choice is known by that name only.
    static String shownName(CSVRecord row) {
        return row.get("pseudonym").isEmpty() ? row.get("name") : row.get("pseudonym");
    }

    private static Set<Role> roles(CSVRecord row) {
        return EnumSet.of(Role.of(row.get("role")));
    }

    Map<String, Long> numbers() {
        return loaded.all(KIND);
    }
}
