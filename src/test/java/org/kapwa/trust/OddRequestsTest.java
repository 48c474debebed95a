package org.kapwa.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.RunningSite;
import org.kapwa.web.Authorisation;
import org.kapwa.web.Route;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Values that no form would send, for every parameter that any page takes, sent to every route by somebody who may do
/// everything: none ends in an error of the site's own.
class OddRequestsTest {

    private static final Set<String> END_THE_SESSION =
            Set.of("/signout", "/signin/link/{secret}", "/me/data/erasure", "/me/sessions/end");

    private final RunningSite site = RunningSite.shared();
    private final Stage stage = new Stage(site);

    @ParameterizedTest
    @ValueSource(strings = {"nosuch", "-1", "99999999999999999999", "\"><script>\u202E\u0000%"})
    void noValueOfAnyParameterBreaksAPage(String value) {
        var broken = new ArrayList<String>();
        var fields = parameters().stream().flatMap(name -> List.of(name, value).stream()).toArray(String[]::new);

        for (var row : site.bean(Authorisation.class).routes()) {
            if (!END_THE_SESSION.contains(row.pattern().getPatternString())) {
                var answer = ask(row, fields);
                if (answer.statusCode() >= 500) {
                    broken.add(row.method() + " " + row.pattern() + ": " + answer.statusCode());
                }
            }
        }

        stage.close();
        assertThat(broken).isEmpty();
    }

    /// An index asks for a list of its length, and no form of ours has one.
    @ParameterizedTest
    @ValueSource(strings = {"[99999999]", "[-1]", "[x]", "["})
    void noIndexOnAListBreaksAForm(String index) {
        var broken = new ArrayList<String>();
        var fields = lists().stream().flatMap(name -> List.of(name + index, "x").stream()).toArray(String[]::new);
        assertThat(fields).contains("languages" + index);

        for (var row : site.bean(Authorisation.class).routes()) {
            if (row.method().equals("POST") && !END_THE_SESSION.contains(row.pattern().getPatternString())) {
                var answer = ask(row, fields);
                if (answer.statusCode() >= 500) {
                    broken.add(row.pattern() + ": " + answer.statusCode());
                }
            }
        }

        stage.close();
        assertThat(broken).isEmpty();
    }

    private HttpResponse<?> ask(Route row, String[] fields) {
        var visitor = stage.visitor("administrator");
        var path = stage.path(row);
        return switch (row.method()) {
            case "GET" -> visitor.get(path + (path.contains("?") ? "&" : "?") + query(fields));
            case "PATCH" -> visitor.patch(path, Long.MAX_VALUE, new byte[3]);
            default -> visitor.post(path, fields);
        };
    }

    private static String query(String[] fields) {
        var pairs = new ArrayList<String>();
        for (var i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "="
                    + java.net.URLEncoder.encode(fields[i + 1], java.nio.charset.StandardCharsets.UTF_8));
        }
        return String.join("&", pairs);
    }

    private Set<String> lists() {
        return forms()
                .flatMap(form -> Arrays.stream(form.getRecordComponents()))
                .filter(part -> List.class == part.getType() || Map.class == part.getType())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private Stream<? extends Class<?>> forms() {
        return site.bean(RequestMappingHandlerMapping.class).getHandlerMethods().values().stream()
                .flatMap(method -> Arrays.stream(method.getMethod().getParameterTypes()))
                .filter(Class::isRecord);
    }

    /// Names of query parameters and of the parts of forms, as the controllers declare them.
    private Set<String> parameters() {
        var names = new LinkedHashSet<>(Set.of("q", "page", "sort", "kind", "across", "more"));
        var routes = site.bean(RequestMappingHandlerMapping.class).getHandlerMethods();
        for (var method : routes.values()) {
            for (var parameter : method.getMethod().getParameters()) {
                if (parameter.isAnnotationPresent(RequestParam.class)) {
                    names.add(parameter.getName());
                } else if (parameter.getType().isRecord()) {
                    names.addAll(java.util.Arrays.stream(parameter.getType().getRecordComponents())
                            .map(component -> component.getName())
                            .collect(Collectors.toSet()));
                }
            }
        }
        names.remove("reader");
        names.remove("file");
        names.remove("lang");
        return names;
    }
}
