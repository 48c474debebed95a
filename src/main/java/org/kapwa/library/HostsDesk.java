package org.kapwa.library;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What waits for a host: submissions that want a decision, and words of contributors that no host has answered.
@Component
public class HostsDesk {

    private static final int MOST_WAITING = 100;

    private final Resources resources;
    private final ResourceFiles files;
    private final Accounts accounts;
    private final JdbcClient db;

    HostsDesk(Resources resources, ResourceFiles files, Accounts accounts, JdbcClient db) {
        this.resources = resources;
        this.files = files;
        this.accounts = accounts;
        this.db = db;
    }

    private record Mark(long resource, OffsetDateTime at) {}

    /// @param since when it was submitted, or when its contributor said the last word
    /// @param answered whether its contributor has answered what it was put on hold for
    /// @param withoutText whether a file of it holds no text: perhaps a scan
    public record Item(ResourceCard card, Member contributor, OffsetDateTime since, boolean answered, boolean withoutText) {

        public boolean isOnHold() {
            return card.state().equals(State.ON_HOLD.code());
        }
    }

    /// @param own submissions in the host's care, the longest waiting first
    /// @param others submissions outside it, so that other hosts decide
    /// @param said resources in the host's care that wait for no decision, whose contributors have the last word
    public record Waiting(List<Item> own, List<Item> others, List<Item> said) {}

    public Waiting of(Viewer host) {
        var words = lastWords();
        var waiting = resources.visibleTo(host).waiting();
        var begun = submissions(waiting.stream().map(Resource::id).toList());
        var spoken = resources.visibleTo(host).find(List.copyOf(words.keySet())).stream()
                .sorted(Comparator.comparing(resource -> words.getOrDefault(resource.id(), resource.changedAt())))
                .toList();
        return new Waiting(
                items(waiting, resource -> resource.isInCareOf(host), begun, words),
                items(waiting, resource -> !resource.isInCareOf(host), begun, words),
                items(spoken, resource -> !resource.state().isWaiting() && resource.isInCareOf(host), words, words));
    }

    /// How many submissions in the host's care want a decision; none for others, without asking.
    public long waitingFor(Viewer viewer) {
        return viewer.isHost()
                ? resources.visibleTo(viewer).waiting().stream().filter(resource -> resource.isInCareOf(viewer)).count()
                : 0;
    }

    private List<Item> items(
            List<Resource> all,
            Predicate<Resource> wanted,
            Map<Long, OffsetDateTime> since,
            Map<Long, OffsetDateTime> words) {
        var first = all.stream().filter(wanted).limit(MOST_WAITING).toList();
        var held = files.of(first.stream().map(Resource::id).toList());
        var contributors = accounts.find(first.stream().map(Resource::contributor).distinct().toList());
        return first.stream()
                .map(resource -> new Item(
                        ResourceCard.of(resource),
                        Objects.requireNonNull(contributors.get(resource.contributor())),
                        since.getOrDefault(resource.id(), resource.changedAt()),
                        resource.state() == State.ON_HOLD && words.containsKey(resource.id()),
                        held.getOrDefault(resource.id(), List.of()).stream().anyMatch(file -> file.stored().isWithoutText())))
                .toList();
    }

    private Map<Long, OffsetDateTime> submissions(Collection<Long> ids) {
        return byResource(db.sql("""
                        select id as resource, coalesce(submitted_at, changed_at) as at
                          from resource
                         where id = any(:ids)
                        """)
                .param("ids", ids.toArray(Long[]::new)));
    }

    /// When their contributors said the last word on resources, by resource, the oldest first: no host has said or done
    /// anything since.
    private Map<Long, OffsetDateTime> lastWords() {
        return byResource(db.sql("""
                        select last.resource, last.written_at as at
                          from (select distinct on (resource) resource, author, written_at
                                  from resource_note
                                 order by resource, id desc) last
                          join resource on resource.id = last.resource and resource.contributor = last.author
                         where resource.state not in ('draft', 'withdrawn')
                           and not exists (select from resource_revision later
                                            where later.resource = last.resource
                                              and later.editor <> last.author
                                              and later.edited_at > last.written_at)
                         order by last.written_at
                        """));
    }

    private static Map<Long, OffsetDateTime> byResource(JdbcClient.StatementSpec marks) {
        return marks.query(Mark.class).list().stream().collect(Collectors.toMap(
                Mark::resource, Mark::at, (one, _) -> one, LinkedHashMap::new));
    }
}
