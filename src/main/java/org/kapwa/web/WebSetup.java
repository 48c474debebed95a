package org.kapwa.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// Tells Spring MVC of readers and answers, Tomcat of what it answers by itself, and where the compiled templates are.
@Configuration(proxyBeanMethods = false)
class WebSetup {

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.kapwa");
    }

    /// What is kept as JSON, and what others send, is read and written as Jackson does by itself.
    @Bean
    JsonMapper json() {
        return JsonMapper.builder().build();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// Ours is asked before the one that Spring Boot has put there, and that finds everything said.
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> ownAnswers(
            SecurityHeaders headers, UnreadRequests unread) {
        return tomcat -> {
            tomcat.addEngineValves(headers);
            tomcat.addContextCustomizers(site -> site.getParent().getPipeline().addValve(unread));
        };
    }

    @Bean
    WebMvcConfigurer readersAndAnswers(Readers readers, Answers answers) {
        return new WebMvcConfigurer() {
            /// What stands in a list of a form; all else passes through [TypedText].
            @Override
            public void addFormatters(FormatterRegistry conversions) {
                conversions.addConverter(String.class, String.class, PlainText::of);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(readers);
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(answers);
            }
        };
    }
}
