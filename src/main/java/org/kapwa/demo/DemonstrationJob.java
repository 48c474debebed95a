package org.kapwa.demo;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Fills the shelf in the background; after a kill it goes on where it stopped.
@Configuration(proxyBeanMethods = false)
class DemonstrationJob {

    @Bean
    Task<Void> fillDemonstration(Shelf shelf, Connections connections, People people) {
        return Tasks.oneTime(Demonstration.FILL_SHELF).execute((_, _) -> {
            shelf.load(people.numbers());
            connections.load(people.numbers());
        });
    }
}
