package org.kapwa.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapwa.search.SearchFeed;
import org.kapwa.web.Changed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// All profiles, whole: whoever shows them shows what [Profile#seenFrom] leaves.
@Component
class Profiles {

    private static final String COLUMNS =
            """
            member, version, about, language, country, roles, expertise, languages, helps_with, looks_for, links, photo,
            circles, changed_at""";

    private final JdbcClient db;
    private final Clock clock;
    private final JsonMapper json;
    private final SearchFeed feed;

    Profiles(JdbcClient db, Clock clock, JsonMapper json, SearchFeed feed) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.feed = feed;
    }

    /// What a member says; of somebody who has not said anything, that.
    Profile of(long member) {
        return of(List.of(member)).getOrDefault(member, Profile.unwritten(member));
    }

    Map<Long, Profile> of(Collection<Long> members) {
        return db
                .sql("select " + COLUMNS + " from profile where member = any(:members)")
                .param("members", members.toArray(Long[]::new))
                .query(this::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Profile::member, Function.identity()));
    }

    Set<String> countriesShownBy(int atLeast, Collection<String> countries) {
        return Set.copyOf(db.sql("""
                        select country
                          from profile
                         where country = any(:countries)
                           and circles ->> 'country' in ('public', 'members')
                         group by country
                        having count(*) >= :atLeast
                        """)
                .param("countries", countries.toArray(String[]::new))
                .param("atLeast", atLeast)
                .query(String.class)
                .list());
    }

    List<Long> idsAfter(long member, int howMany) {
        return db.sql("select member from profile where member > :after order by member limit :howMany")
                .param("after", member)
                .param("howMany", howMany)
                .query(Long.class)
                .list();
    }

    /// All of it but the photo, which has a form of its own.
    ///
    /// @throws Changed when it was saved elsewhere since it was read
    @Transactional
    public void save(Profile profile) {
        var saved = db.sql("""
                        insert into profile as p (member, about, language, country, roles, expertise, languages,
                                                  helps_with, looks_for, links, circles, changed_at)
                        values (:member, :about, :language, :country, :roles, :expertise, :languages,
                                :helpsWith, :looksFor, :links, :circles::jsonb, :now)
                        on conflict (member) do update
                           set version = p.version + 1, about = :about, language = :language, country = :country,
                               roles = :roles, expertise = :expertise, languages = :languages, helps_with = :helpsWith,
                               looks_for = :looksFor, links = :links, circles = :circles::jsonb, changed_at = :now
                         where p.version = :version
                        """)
                .param("member", profile.member())
                .param("version", profile.version())
                .param("about", profile.about())
                .param("language", profile.language())
                .param("country", profile.country())
                .param("roles", array(profile.roles()))
                .param("expertise", array(profile.expertise()))
                .param("languages", array(profile.languages()))
                .param("helpsWith", profile.helpsWith())
                .param("looksFor", profile.looksFor())
                .param("links", array(profile.links()))
                .param("circles", json.writeValueAsString(profile.circles().codes()))
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (saved == 0) {
            throw new Changed();
        }
        feed.changed(People.KIND, profile.member());
    }

    /// @param photo the hash of a picture that was made clean, or none
    void photograph(long member, @Nullable String photo) {
        db.sql("update profile set photo = :photo where member = :member")
                .param("photo", photo)
                .param("member", member)
                .update();
    }

    /// From now on a part is for its owner alone. A form that was opened before is told so when it is saved.
    @Transactional
    public void close(long member, ProfileField field) {
        db.sql("""
                        update profile
                           set circles = jsonb_set(circles, array[:field]::text[], '"me"'),
                               version = version + 1,
                               changed_at = :now
                         where member = :member
                        """)
                .param("field", field.code())
                .param("now", OffsetDateTime.now(clock))
                .param("member", member)
                .update();
        feed.changed(People.KIND, member);
    }

    void remove(long member) {
        db.sql("delete from profile where member = :member").param("member", member).update();
        feed.changed(People.KIND, member);
    }

    /// Something else than their profile has changed what others see of these members.
    @Transactional
    public void touch(Collection<Long> members) {
        db.sql("update profile set changed_at = :now where member = any(:members)")
                .param("now", OffsetDateTime.now(clock))
                .param("members", members.toArray(Long[]::new))
                .update();
        members.forEach(member -> feed.changed(People.KIND, member));
    }

    private Profile read(ResultSet row, int number) throws SQLException {
        return new Profile(
                row.getLong("member"),
                row.getInt("version"),
                row.getString("about"),
                row.getString("language"),
                row.getString("country"),
                list(row, "roles"),
                list(row, "expertise"),
                list(row, "languages"),
                row.getString("helps_with"),
                row.getString("looks_for"),
                list(row, "links"),
                row.getString("photo"),
                Circles.of(json.readValue(row.getString("circles"), new TypeReference<Map<String, String>>() {})),
                row.getObject("changed_at", OffsetDateTime.class));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }
}
