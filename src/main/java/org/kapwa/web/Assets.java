package org.kapwa.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Styles, scripts and the mark. What a first visit needs at once (`css/core`) stands in the page itself, allowed by
/// its hash; the rest comes later under a name that changes with its content, so browsers may keep it for good.
@Component
public class Assets {

    private static final String SVG = "image/svg+xml";

    private final Map<String, Asset> byAddress = new TreeMap<>();
    private final SiteSettings settings;
    private final SiteLooks looks;
    private final String styles;
    private final String sheet;
    private final String script;
    private final String usualMark;
    private volatile @Nullable Dress worn;

    Assets(SiteSettings settings, SiteLooks looks) throws IOException {
        this.settings = settings;
        this.looks = looks;
        styles = joined("classpath:static/css/core/*.css");
        sheet = keep("kapwa", "css", "text/css;charset=utf-8", joined("classpath:static/css/*.css"));
        script = keep("kapwa", "js", "text/javascript;charset=utf-8", joined("classpath:static/js/*.js"));
        usualMark = settings.mark().isEmpty()
                ? keep("mark", "svg", SVG, joined("classpath:static/mark.svg"))
                : keepMark(Path.of(settings.mark()));
    }

    /// The styles that stand in every page.
    public String core() {
        return dress().core();
    }

    public String sheet() {
        return sheet;
    }

    public String script() {
        return script;
    }

    public String mark() {
        return dress().mark();
    }

    /// Whether the mark is the installation's own, and no other stands in its pages.
    public boolean hasOwnMark() {
        return !settings.mark().isEmpty() || dress().ownMark() != null;
    }

    /// What a content security policy names to allow the styles in the page.
    String coreHash() {
        return dress().coreHash();
    }

    PageGzip gzip() {
        return dress().gzip();
    }

    @Nullable Asset find(String name) {
        var address = "/assets/" + name;
        var known = byAddress.get(address);
        return known == null ? dress().find(address) : known;
    }

    private Dress dress() {
        var look = looks.now();
        var dress = worn;
        if (dress == null || dress.look() != look) {
            dress = Dress.of(look, settings, styles, usualMark);
            worn = dress;
        }
        return dress;
    }

    private String keep(String stem, String ending, String type, String text) {
        return keep(stem, ending, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private String keepMark(Path file) throws IOException {
        var isSvg = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
        return keep("mark", isSvg ? "svg" : "png", isSvg ? SVG : "image/png", Files.readAllBytes(file));
    }

    private String keep(String stem, String ending, String type, byte[] bytes) {
        var address = Asset.address(stem, ending, bytes);
        byAddress.put(address, new Asset(type, bytes));
        return address;
    }

    private static String joined(String pattern) throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources(pattern);
        return Arrays.stream(files)
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .map(Assets::text)
                .collect(Collectors.joining("\n"));
    }

    private static String text(Resource file) {
        try {
            return Stylesheet.small(file.getContentAsString(StandardCharsets.UTF_8), String.valueOf(file.getFilename()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
