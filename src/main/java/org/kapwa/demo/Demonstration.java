package org.kapwa.demo;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.IOException;
import java.time.Clock;
import org.kapwa.library.Library;
import org.kapwa.operations.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Fills an empty site, where `kapwa.demo` says so: the members at once, so that one can sign in, the resources by a job
/// after the site is there.
@Component
@ConditionalOnBooleanProperty("kapwa.serving")
class Demonstration implements ApplicationRunner {

    static final TaskDescriptor<Void> FILL_SHELF = TaskDescriptor.of("fill-demonstration");

    private final Library library;
    private final Loaded loaded;
    private final People people;
    private final SharedPassword password;
    private final SchedulerClient scheduler;
    private final Clock clock;
    private final boolean isWanted;

    Demonstration(
            @Value("${kapwa.demo}") boolean isWanted,
            Library library,
            Loaded loaded,
            People people,
            SharedPassword password,
            SchedulerClient scheduler,
            Clock clock) {
        this.library = library;
        this.loaded = loaded;
        this.people = people;
        this.password = password;
        this.scheduler = scheduler;
        this.clock = clock;
        this.isWanted = isWanted;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!isWanted) {
            return;
        }
        if (loaded.isEmpty() && !library.isEmpty()) {
            throw new CannotStart(
                    "A demonstration was asked for, but this site has resources of its own.",
                    "Start without --demo, or name an empty data folder with --home.");
        }
        people.load(password.text());
        scheduler.scheduleIfNotExists(FILL_SHELF.instance("once").scheduledTo(clock.instant()));
        announce(password.text());
    }

    private static void announce(String password) {
        var text = new StringBuilder("\n  *** This is a demonstration: an invented network whose accounts share one password. ***\n"
                + "  *** Keep it away from the internet, and bring nothing of value here.               ***\n\n");
        for (var person : Sheet.rows("people")) {
            text.append("  %-14s %-24s %s%n".formatted(person.get("role"), person.get("email"), People.shownName(person)));
        }
        text.append("\n  The password of all of them: ").append(password).append("\n\n");
        System.out.print(text);
    }
}
