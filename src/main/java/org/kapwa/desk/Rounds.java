package org.kapwa.desk;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kapwa.accounts.Accounts;
import org.kapwa.library.HostsDesk;
import org.kapwa.web.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Goes round the hosts each hour and tells those for whom something new waits. Administrators are told of what lies in
/// no host's care, which would wait for ever.
@Configuration(proxyBeanMethods = false)
class Rounds {

    private final Accounts accounts;
    private final HostsDesk desk;
    private final DeskLetters letters;

    Rounds(Accounts accounts, HostsDesk desk, DeskLetters letters) {
        this.accounts = accounts;
        this.desk = desk;
        this.letters = letters;
    }

    @Bean
    Task<Void> tellHostsWhatWaits() {
        return Tasks.recurring("tell-hosts-what-waits", FixedDelay.ofHours(1)).execute((task, context) -> go());
    }

    void go() {
        var waiting = waiting();
        accounts.find(waiting.keySet())
                .forEach((number, member) -> letters.write(member, waiting.getOrDefault(number, List.of())));
    }

    /// What waits, by the number of the member for whom it does.
    private Map<Long, List<HostsDesk.Item>> waiting() {
        var waiting = new LinkedHashMap<Long, List<HostsDesk.Item>>();
        var cared = new HashSet<Long>();
        for (var host : accounts.holding(Role.HOST)) {
            var own = desk.of(host).own();
            own.forEach(item -> cared.add(item.card().id()));
            waiting.put(host.memberOrRefuse(), own);
        }
        for (var administrator : accounts.holding(Role.ADMINISTRATOR)) {
            var nobodys = desk.of(administrator).own().stream()
                    .filter(item -> !cared.contains(item.card().id()))
                    .toList();
            waiting.merge(administrator.memberOrRefuse(), nobodys, Rounds::both);
        }
        waiting.values().removeIf(List::isEmpty);
        return waiting;
    }

    private static List<HostsDesk.Item> both(List<HostsDesk.Item> own, List<HostsDesk.Item> nobodys) {
        return Stream.concat(own.stream(), nobodys.stream()).toList();
    }
}
