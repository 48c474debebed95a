package org.kapwa.web;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A viewer in the shape in which Spring Security carries people.
final class SignedIn extends AbstractAuthenticationToken {

    private final transient Viewer viewer;

    SignedIn(Viewer viewer) {
        super(authorities(viewer));
        this.viewer = viewer;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    @Override
    public String getName() {
        return viewer.handle();
    }

    private static List<SimpleGrantedAuthority> authorities(Viewer viewer) {
        return viewer.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
