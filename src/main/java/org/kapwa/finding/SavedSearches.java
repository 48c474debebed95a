package org.kapwa.finding;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.kapwa.web.ActiveMembers;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All saved searches.
@Component
public class SavedSearches {

    private static final String COLUMNS = "id, member, secret, path, query, language, saved_at";
    private static final int MOST = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Clock clock;
    private final ActiveMembers members;

    SavedSearches(JdbcClient db, Clock clock, ActiveMembers members) {
        this.db = db;
        this.clock = clock;
        this.members = members;
    }

    List<SavedSearch> of(Viewer viewer) {
        return of(viewer.memberOrRefuse());
    }

    public List<SavedSearch> of(long member) {
        return db.sql("select " + COLUMNS + " from saved_search where member = :member order by id desc")
                .param("member", member)
                .query(SavedSearch.class)
                .list();
    }

    /// Of whoever is suspended none is found until they are taken back.
    Optional<SavedSearch> withSecret(String secret) {
        return db.sql("select " + COLUMNS + " from saved_search where secret = :secret")
                .param("secret", secret)
                .query(SavedSearch.class)
                .optional()
                .filter(search -> members.include(search.member()));
    }

    /// Keeps a search once, however often it is saved, and at most a hundred for a member.
    void save(Viewer viewer, String path, String query, String language) {
        db.sql("""
                        insert into saved_search (member, secret, path, query, language, saved_at)
                        select :member, :secret, :path, :query, :language, :now
                         where not exists (select from saved_search
                                            where member = :member and path = :path and query = :query)
                           and (select count(*) from saved_search where member = :member) < :most
                        """)
                .param("member", viewer.memberOrRefuse())
                .param("secret", newSecret())
                .param("path", path)
                .param("query", query)
                .param("language", language)
                .param("now", OffsetDateTime.now(clock))
                .param("most", MOST)
                .update();
    }

    boolean remove(Viewer viewer, long id) {
        return db.sql("delete from saved_search where id = :id and member = :member")
                        .param("id", id)
                        .param("member", viewer.memberOrRefuse())
                        .update()
                == 1;
    }

    /// Forgets all searches of a member who leaves, with their feeds.
    public void forget(long member) {
        db.sql("delete from saved_search where member = :member")
                .param("member", member)
                .update();
    }

    private static String newSecret() {
        var bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
