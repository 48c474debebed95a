package org.kapwa.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.kapwa.web.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Notes when a member tries what only staff may do: the same try once an hour, so that nobody can fill the audit.
@Component
class RefusedDeeds {

    private static final int MOST_REMEMBERED = 10_000;

    private final Audit audit;
    private final Cache<Refused, Boolean> noted = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(MOST_REMEMBERED)
            .build();

    RefusedDeeds(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void note(Refused refused) {
        if (noted.asMap().putIfAbsent(refused, true) == null) {
            audit.noteBy(refused.viewer().member(), "audit.deed.refused", refused.method() + " " + refused.pattern(), "");
        }
    }
}
