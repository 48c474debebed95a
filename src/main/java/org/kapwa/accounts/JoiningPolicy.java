package org.kapwa.accounts;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Who may join: anyone (`open`), anyone whom staff approve (`approve`), or only those who were invited (`invite`).
@ConfigurationProperties("kapwa.joining")
public record JoiningPolicy(Policy policy) {

    public enum Policy {
        OPEN,
        APPROVE,
        INVITE
    }

    public boolean isByInvitation() {
        return policy == Policy.INVITE;
    }

    public String firstState() {
        return policy == Policy.OPEN ? "active" : "waiting";
    }
}
