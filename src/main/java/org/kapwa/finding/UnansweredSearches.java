package org.kapwa.finding;

import com.ibm.icu.text.Normalizer2;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kapwa.web.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was looked for and not found: words, language and day, never who.
@Component
class UnansweredSearches {

    private static final int LONGEST = 100;
    private static final int MOST_A_DAY = 5_000;
    private static final int SHOWN = 100;

    /// @param last the last day on which it was looked for
    record Unanswered(String words, String language, long times, LocalDate last) {

        /// Where it is looked for again.
        String path() {
            return Query.of("").with("q", words).on("/search");
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    UnansweredSearches(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Counts a search that found nothing. A flood of made-up words fills a day's share of the table, not the disk.
    void count(String words, String language) {
        var folded = folded(words);
        if (folded.isEmpty()) {
            return;
        }
        db.sql("""
                        insert into unanswered_search (day, language, words)
                        select :day, :language, :words
                         where (select count(*) from unanswered_search where day = :day) < :most
                            on conflict (day, language, words) do update set times = unanswered_search.times + 1
                        """)
                .param("day", LocalDate.now(clock))
                .param("language", language)
                .param("words", folded)
                .param("most", MOST_A_DAY)
                .update();
    }

    /// The most wanted of the last ninety days.
    List<Unanswered> mostWanted() {
        return db.sql("""
                        select words, language, sum(times)::bigint as times, max(day) as last
                          from unanswered_search
                         where day > :day
                         group by words, language
                         order by sum(times) desc, max(day) desc, words
                         limit :howMany
                        """)
                .param("day", LocalDate.now(clock).minusDays(90))
                .param("howMany", SHOWN)
                .query(Unanswered.class)
                .list();
    }

    static String folded(String words) {
        var folded = Normalizer2.getNFKCCasefoldInstance()
                .normalize(words)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ")
                .strip();
        return folded.length() <= LONGEST
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, folded.codePointCount(0, LONGEST - 1)));
    }
}
