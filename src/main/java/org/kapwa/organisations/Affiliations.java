package org.kapwa.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapwa.accounts.MemberRenamed;
import org.kapwa.web.Changed;
import org.kapwa.web.Circle;
import org.kapwa.web.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who belongs to which organisation. A member says so and says who may see it; a steward or a host confirms it.
@Component
class Affiliations {

    private static final int MOST = 200;
    private static final String COLUMNS =
            OrganisationRow.CARD + ", a.member, a.version, a.title, a.since, a.circle, a.said_at, a.is_steward, a.confirmed_at";

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    Affiliations(JdbcClient db, Clock clock, ApplicationEventPublisher news) {
        this.db = db;
        this.clock = clock;
        this.news = news;
    }

    /// What members say of themselves, whoever it is open to; the caller shows of it what its viewer may see.
    List<Affiliation> of(Collection<Long> members) {
        return db.sql("""
                        select %s
                          from affiliation a
                          join organisation o on o.id = a.organisation
                         where a.member = any(:members)
                         order by a.confirmed_at is null, a.said_at desc, o.id
                        """.formatted(COLUMNS))
                .param("members", members.toArray(Long[]::new))
                .query(Affiliations::read)
                .list();
    }

    Optional<Affiliation> find(long organisation, long member) {
        return db.sql("""
                        select %s
                          from affiliation a
                          join organisation o on o.id = a.organisation
                         where a.organisation = :organisation
                           and a.member = :member
                        """.formatted(COLUMNS))
                .param("organisation", organisation)
                .param("member", member)
                .query(Affiliations::read)
                .optional();
    }

    /// Who belongs to an organisation, as far as a viewer may see it: what is not confirmed is seen by those who
    /// may confirm it and whoever said it.
    List<Affiliation> in(Organisation organisation, Viewer viewer) {
        return db.sql("""
                        select %s
                          from affiliation a
                          join organisation o on o.id = a.organisation
                         where a.organisation = :organisation
                           and (a.member = :viewer
                                or (a.circle = any(:circles) and (a.confirmed_at is not null or :keeps)))
                         order by a.is_steward desc, a.confirmed_at is null, a.said_at, a.member
                         limit :most
                        """.formatted(COLUMNS))
                .param("organisation", organisation.id())
                .param("viewer", viewer.memberOrNobody())
                .param("circles", viewer.isSignedIn() ? new String[] {"public", "members"} : new String[] {"public"})
                .param("keeps", organisation.isKeptBy(viewer))
                .param("most", MOST)
                .query(Affiliations::read)
                .list();
    }

    /// Somebody says that they belong to it. Another title or year than what was confirmed has to be confirmed anew,
    /// unless a steward says it.
    ///
    /// @param version of what they said before, or 0
    /// @throws Changed when they have said something else or taken it back since that version, or the entry was merged
    @Transactional
    public void say(long member, long organisation, int version, String title, @Nullable Integer since, Circle circle) {
        hold(organisation);
        var said = db.sql(version == 0 ? """
                        insert into affiliation (organisation, member, title, since, circle, said_at)
                        values (:organisation, :member, :title, :since, :circle, :now)
                            on conflict do nothing
                        """ : """
                        update affiliation
                           set title = :title, since = :since, circle = :circle, version = version + 1,
                               confirmed_at = case when is_steward or (title, since) is not distinct from
                                                        (:title, :since::int) then confirmed_at end
                         where organisation = :organisation
                           and member = :member
                           and version = :version
                        """)
                .param("organisation", organisation)
                .param("member", member)
                .param("version", version)
                .param("title", title)
                .param("since", since)
                .param("circle", circle.code())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (said == 0) {
            throw new Changed();
        }
        tell(member);
    }

    /// They do not belong to it, or not any more.
    ///
    /// @throws Changed when the entry was merged
    @Transactional
    public void end(long organisation, long member) {
        hold(organisation);
        db.sql("delete from affiliation where organisation = :organisation and member = :member")
                .param("organisation", organisation)
                .param("member", member)
                .update();
        tell(member);
    }

    /// A steward or a host says so too. What is for oneself alone is not asked about, so it cannot be confirmed.
    ///
    /// @param version of what the steward has seen; to confirm it again changes nothing
    /// @throws Changed when something else is said or it was taken back since that version, or the entry was merged
    @Transactional
    public void confirm(long organisation, long member, int version, long by) {
        hold(organisation);
        var confirmed = db.sql("""
                        update affiliation
                           set confirmed_by = case when confirmed_at is null then :by else confirmed_by end,
                               confirmed_at = coalesce(confirmed_at, :now)
                         where organisation = :organisation
                           and member = :member
                           and version = :version
                           and circle <> 'me'
                        """)
                .param("organisation", organisation)
                .param("member", member)
                .param("version", version)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (confirmed == 0) {
            throw new Changed();
        }
        tell(member);
    }

    /// What was confirmed was said under the name that they had; stewards are known by more than that.
    @EventListener
    void askAnew(MemberRenamed renamed) {
        db.sql("""
                        update affiliation
                           set confirmed_by = null, confirmed_at = null, version = version + 1
                         where member = :member
                           and confirmed_at is not null
                           and not is_steward
                        """)
                .param("member", renamed.member())
                .update();
        tell(renamed.member());
    }

    /// Makes somebody who was confirmed a steward, or no longer one.
    ///
    /// @throws Changed when the entry was merged
    @Transactional
    public void appoint(long organisation, long member, boolean steward) {
        hold(organisation);
        db.sql("""
                        update affiliation
                           set is_steward = :steward
                         where organisation = :organisation
                           and member = :member
                           and confirmed_at is not null
                        """)
                .param("organisation", organisation)
                .param("member", member)
                .param("steward", steward)
                .update();
    }

    /// Everybody's place in the first is in the second from now on. Whoever had one in both keeps the one that was confirmed,
    /// as it was confirmed; it is open to nobody to whom either was closed.
    void move(long from, long into) {
        db.sql("""
                        insert into affiliation as a (organisation, member, version, title, since, circle, is_steward,
                                                      said_at, confirmed_by, confirmed_at)
                        select :into, member, version + 1, title, since, circle, is_steward, said_at, confirmed_by,
                               confirmed_at
                          from affiliation
                         where organisation = :from
                        on conflict (organisation, member) do update
                           set (title, since, said_at, confirmed_by, confirmed_at) =
                                    (select title, since, said_at, confirmed_by, confirmed_at
                                       from affiliation
                                      where organisation in (:from, :into)
                                        and member = a.member
                                      order by confirmed_at is null, organisation = :from
                                      limit 1),
                               circle = case when 'me' in (a.circle, excluded.circle) then 'me'
                                             when 'members' in (a.circle, excluded.circle) then 'members'
                                             else 'public' end,
                               is_steward = a.is_steward or excluded.is_steward,
                               version = greatest(a.version + 1, excluded.version)
                        """)
                .param("from", from)
                .param("into", into)
                .update();
        db.sql("delete from affiliation where organisation = :from").param("from", from).update();
    }

    /// Nobody merges the entry until this change is done, so that nothing is said of one that was given up.
    private void hold(long organisation) {
        var stands = db.sql("select id from organisation where id = :id and state = 'active' for share")
                .param("id", organisation)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!stands) {
            throw new Changed();
        }
    }

    /// What is said of an organisation is shown with its people.
    void tellAllOf(long organisation) {
        var members = db.sql("select member from affiliation where organisation = :organisation")
                .param("organisation", organisation)
                .query(Long.class)
                .list();
        news.publishEvent(new AffiliationsChanged(new HashSet<>(members)));
    }

    private void tell(long member) {
        news.publishEvent(new AffiliationsChanged(Set.of(member)));
    }

    private static Affiliation read(ResultSet row, int number) throws SQLException {
        return new Affiliation(
                OrganisationRow.card(row),
                row.getLong("member"),
                row.getInt("version"),
                row.getString("title"),
                row.getObject("since", Integer.class),
                Circle.of(row.getString("circle")),
                row.getObject("said_at", OffsetDateTime.class),
                row.getBoolean("is_steward"),
                row.getObject("confirmed_at") != null);
    }
}
