package org.kapwa.membership;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Who may join: anyone (`open`), anyone whom staff approve (`approve`), or only those who were invited (`invite`).
@ConfigurationProperties("kapwa.joining")
record JoiningPolicy(Policy policy) {

    enum Policy {
        OPEN,
        APPROVE,
        INVITE
    }

    boolean isByInvitation() {
        return policy == Policy.INVITE;
    }

    String firstState() {
        return policy == Policy.OPEN ? "active" : "waiting";
    }
}
