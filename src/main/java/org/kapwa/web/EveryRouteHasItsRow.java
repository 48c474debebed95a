package org.kapwa.web;

import java.util.TreeSet;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Stops the start when a controller has a route that the authorisation file does not name, so that none is open, or
/// closed, by oversight. Commands beside a site have no routes.
@Component
@ConditionalOnWebApplication
class EveryRouteHasItsRow implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping mapping;
    private final Authorisation authorisation;

    EveryRouteHasItsRow(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Authorisation authorisation) {
        this.mapping = mapping;
        this.authorisation = authorisation;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var missing = new TreeSet<String>();
        mapping.getHandlerMethods().keySet().forEach(route -> addMissing(route, missing));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("authorisation.csv lacks rows for " + missing);
        }
    }

    private void addMissing(RequestMappingInfo route, TreeSet<String> missing) {
        for (var pattern : route.getPatternValues()) {
            for (var method : route.getMethodsCondition().getMethods()) {
                if (!authorisation.names(method.name(), pattern)) {
                    missing.add(method + " " + pattern);
                }
            }
        }
    }
}
