package org.kapwa.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.RunningSite;
import org.kapwa.web.Role;

/// The budgets of a light site, over real compressed bytes.
class BudgetsTest {

    private static final int PAGE = 13_000;
    private static final int FIRST_VISIT = 25_000;
    private static final int STYLES = 10_000;
    private static final int SCRIPTS = 20_000;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final Pattern SCRIPT = Pattern.compile("<script\\b(?! type=\"application/ld\\+json\")[^>]*>");
    private static final Pattern READING =
            Pattern.compile("/|/library/themes|/library/\\d+-[a-z-]+(/text/\\d+)?|/collections/\\d+-[a-z-]+|/people/[^/]+|/organisations/\\d+-[a-z-]+|/gone");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:src|<link[^>]+href)=\"(?:https?:)?//(?!localhost)[^\"]*\"");

    private final RunningSite site = RunningSite.shared();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void everyPublicPageIsLight(String language) {
        var heavy = new ArrayList<String>();
        for (var path : PublicPaths.of(site)) {
            var size = compressed(path, language);
            System.out.printf("budget: %s %s %d bytes%n", language, path, size);
            if (size > PAGE) {
                heavy.add(path + ": " + size);
            }
        }

        assertThat(heavy).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void aFirstVisitIsLight(String language) {
        for (var path : PublicPaths.of(site)) {
            var page = site.visitor().get(path, "Accept-Language", language).body();
            var assets = assetsOf(page);
            var total = compressed(path, language) + assets.stream().mapToInt(this::compressed).sum();

            assertThat(total).as(path).isLessThanOrEqualTo(FIRST_VISIT);
            assertThat(assets).as(path).hasSizeLessThanOrEqualTo(5);
            assertThat(ELSEWHERE.matcher(page).find()).as(path).isFalse();
        }
    }

    @Test
    void stylesAreSmall() {
        var assets = assetsOf(site.visitor().get("/").body());

        assertThat(assets.stream().filter(asset -> asset.endsWith(".css")).mapToInt(this::compressed).sum())
                .isPositive()
                .isLessThanOrEqualTo(STYLES);
    }

    @Test
    void scriptsAreSmallAllTogetherAndWaitForThePage() {
        var administrator = site.signedIn(site.member("Ada", Role.HOST, Role.ADMINISTRATOR));
        var pages = new ArrayList<>(PublicPaths.of(site).stream().map(path -> site.visitor().get(path).body()).toList());
        PublicPaths.forMembers(site).forEach(path -> pages.add(administrator.get(path).body()));
        var scripts = new TreeSet<String>();
        for (var page : pages) {
            SCRIPT.matcher(page).results().map(MatchResult::group).forEach(script -> {
                assertThat(script).containsPattern(" src=\"/assets/[^\"]+\\.js\" defer>$");
                scripts.addAll(assetsOf(script));
            });
        }

        assertThat(scripts).isNotEmpty();
        assertThat(scripts.stream().mapToInt(this::compressed).sum()).isLessThanOrEqualTo(SCRIPTS);
    }

    @Test
    void pagesForReadingHaveNoScript() {
        var reading = PublicPaths.of(site).stream().filter(path -> READING.matcher(path).matches()).toList();

        assertThat(reading).hasSizeGreaterThan(6);
        for (var path : reading) {
            assertThat(SCRIPT.matcher(site.visitor().get(path).body()).find()).as(path).isFalse();
        }
    }

    @Test
    void aPageThatIsStillTheSameCostsNothing() {
        var first = site.visitor().bytes("/");
        var etag = first.headers().firstValue("ETag").orElseThrow();

        var second = site.visitor().bytes("/", "If-None-Match", etag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void anonymousPagesSetNoCookie() {
        for (var path : PublicPaths.of(site)) {
            var answer = site.visitor().get(path);

            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
        }
    }

    private int compressed(String path, String language) {
        return site.visitor().bytes(path, "Accept-Language", language, "Accept-Encoding", "gzip").body().length;
    }

    private int compressed(String path) {
        return compressed(path, "en");
    }

    private static List<String> assetsOf(String page) {
        return ASSET.matcher(page).results().map(found -> found.group(1)).distinct().toList();
    }
}
