package org.kapwa.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// Spring Security, told of our sessions and of the authorisation file; everything that would start an HTTP session,
/// remember a request or show a page of its own is off.
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http,
            SessionContexts contexts,
            SessionCsrf csrf,
            Authorisation authorisation,
            Refusals refusals)
            throws Exception {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(tokens -> tokens.csrfTokenRepository(csrf)
                        .csrfTokenRequestHandler(new FormTokens())
                        .requireCsrfProtectionMatcher(SecurityRules::isActOfSomebodySignedIn))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(authorisation))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .build();
    }

    /// Whoever holds the cookie of a session that has ended must be able to sign in again, and their forms have no
    /// token.
    private static boolean isActOfSomebodySignedIn(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod())
                && !PolicyReportController.isReport(request)
                && Viewers.current().isSignedIn();
    }
}
