package org.kapwa.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Asks the session store who holds the cookie, once a request. Nothing is saved at a request's end: signing in and out
/// are acts of their own.
@Component
class SessionContexts implements SecurityContextRepository {

    private final SessionStore sessions;
    private final SessionCookie cookie;

    SessionContexts(SessionStore sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(() -> context(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookie.read(request) != null;
    }

    private SecurityContext context(HttpServletRequest request) {
        var value = cookie.read(request);
        if (value == null) {
            return SecurityContextHolder.createEmptyContext();
        }
        try {
            return sessions.viewerOf(value)
                    .<SecurityContext>map(viewer -> new SecurityContextImpl(new SignedIn(viewer)))
                    .orElseGet(SecurityContextHolder::createEmptyContext);
        } catch (DataAccessException unreachable) {
            return anonymousOnErrorPage(request, unreachable);
        }
    }

    /// The page that says that the database is gone must not ask it who reads.
    private static SecurityContext anonymousOnErrorPage(HttpServletRequest request, DataAccessException unreachable) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return SecurityContextHolder.createEmptyContext();
        }
        throw unreachable;
    }

    private record Loaded(Supplier<SecurityContext> source) implements DeferredSecurityContext {

        @Override
        public SecurityContext get() {
            return source.get();
        }

        @Override
        public boolean isGenerated() {
            return false;
        }
    }
}
