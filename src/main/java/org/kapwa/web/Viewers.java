package org.kapwa.web;

import org.springframework.security.core.context.SecurityContextHolder;

/// The viewer of the request at hand, as the security context knows it.
public final class Viewers {

    private Viewers() {}

    public static Viewer current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
                ? viewer
                : Viewer.ANONYMOUS;
    }
}
