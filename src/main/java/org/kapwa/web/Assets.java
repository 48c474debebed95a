package org.kapwa.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
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

    private final Map<String, Asset> byName = new TreeMap<>();
    private final String core;
    private final String coreHash;
    private final String sheet;
    private final String script;
    private final String mark;
    private final boolean ownMark;

    Assets(Site site) throws IOException {
        core = joined("classpath:static/css/core/*.css") + ownColours(site);
        coreHash = "sha256-" + Base64.getEncoder().encodeToString(sha256(core.getBytes(StandardCharsets.UTF_8)));
        sheet = keep("kapwa", "css", "text/css;charset=utf-8", joined("classpath:static/css/*.css"));
        script = keep("kapwa", "js", "text/javascript;charset=utf-8", joined("classpath:static/js/*.js"));
        ownMark = !site.mark().isEmpty();
        mark = ownMark ? keepMark(Path.of(site.mark())) : keep("mark", "svg", SVG, joined("classpath:static/mark.svg"));
    }

    /// The styles that stand in every page.
    public String core() {
        return core;
    }

    public String sheet() {
        return sheet;
    }

    public String script() {
        return script;
    }

    public String mark() {
        return mark;
    }

    /// Whether the mark is the installation's own, and no other stands in its pages.
    public boolean hasOwnMark() {
        return ownMark;
    }

    /// What a content security policy names to allow the styles in the page.
    String coreHash() {
        return coreHash;
    }

    @Nullable Asset find(String name) {
        return byName.get(name);
    }

    private String keep(String stem, String ending, String type, String text) {
        return keep(stem, ending, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private String keepMark(Path file) throws IOException {
        var isSvg = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
        return keep("mark", isSvg ? "svg" : "png", isSvg ? SVG : "image/png", Files.readAllBytes(file));
    }

    private String keep(String stem, String ending, String type, byte[] bytes) {
        var name = stem + "-" + HexFormat.of().formatHex(sha256(bytes), 0, 6) + "." + ending;
        byName.put(name, new Asset(type, bytes));
        return "/assets/" + name;
    }

    private static String ownColours(Site site) {
        if (site.colours().size() != 2) {
            return "";
        }
        return """
                :root:root{--teal:%1$s}:root:root[data-colours="dark"]{--teal:%2$s}
                @media (prefers-color-scheme:dark){:root:root[data-colours="auto"]{--teal:%2$s}}
                """.formatted(site.colours().toArray());
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

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
