package org.kapwa.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapwa.inspection.Reason;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;

/// What of a form's files was not taken, and why. It goes along to the page that follows in its address, so that nothing is
/// sent again when that page is loaded again.
record Refusals(List<Refusal> all) {

    /// What an address has room for.
    private static final int MOST = 8;
    private static final int LONGEST_NAME = 60;

    private static final Set<String> KEYS = Stream.concat(
                    Arrays.stream(Reason.values()).map(Reason::key), Stream.of("storage.quota.member", "storage.quota.site"))
            .collect(Collectors.toUnmodifiableSet());

    /// @param key of the sentence that says why
    record Refusal(String key, String name) {}

    /// @param told as [#query] wrote them; what is none is passed over
    static Refusals read(List<String> told) {
        return new Refusals(told.stream()
                .map(each -> each.split("\\|", 2))
                .filter(parts -> parts.length == 2 && KEYS.contains(parts[0]))
                .map(parts -> new Refusal(parts[0], FileName.clean(parts[1])))
                .limit(MOST)
                .toList());
    }

    /// The parts of a query, as [#read] takes them.
    Stream<String> query() {
        return all.stream()
                .limit(MOST)
                .map(each -> "refused=" + URLEncoder.encode(each.key + "|" + beginning(each.name), StandardCharsets.UTF_8));
    }

    private static String beginning(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }

    boolean any() {
        return !all.isEmpty();
    }

    /// The sentence beside the field; with the names when not all is about one file.
    Problems problems(boolean severalCame, Reader reader) {
        if (all.isEmpty()) {
            return Problems.none();
        }
        if (!severalCame) {
            return Problems.none().add("file", all.getFirst().key);
        }
        var named = all.stream()
                .map(each -> reader.say("web.labelled", each.name, reader.say(each.key)))
                .collect(Collectors.joining(" "));
        return Problems.none().add("file", "library.problem.not-taken", named);
    }
}
