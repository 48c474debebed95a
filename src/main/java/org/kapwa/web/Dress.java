package org.kapwa.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What all pages wear for as long as nobody changes the site's look.
///
/// @param core the styles that stand in every page, with the installation's colours
/// @param coreHash what a content security policy names to allow them
/// @param mark the address of the mark
/// @param ownMark the mark that administrators brought; null when it is that of the settings, or ours
record Dress(SiteLook look, String core, String coreHash, PageGzip gzip, String mark, @Nullable Asset ownMark) {

    /// @param styles the same without colours
    /// @param usual the address of the mark where administrators brought none
    static Dress of(SiteLook look, SiteSettings settings, String styles, String usual) {
        var core = styles + colours(chosen(look.light(), settings.light()), chosen(look.dark(), settings.dark()));
        var bytes = core.getBytes(StandardCharsets.UTF_8);
        var mark = look.mark();
        return new Dress(
                look,
                core,
                Asset.hash(bytes),
                new PageGzip(bytes),
                mark == null ? usual : Asset.address("mark", mark.ending(), mark.bytes()),
                mark == null ? null : new Asset(mark.mediaType(), mark.bytes()));
    }

    @Nullable Asset find(String address) {
        return mark.equals(address) ? ownMark : null;
    }

    private static String chosen(String byAdministrators, String inSettings) {
        return byAdministrators.isEmpty() ? inSettings : byAdministrators;
    }

    private static String colours(String light, String dark) {
        var onLight = ":root:root{--teal:%s}:root:root[data-colours=\"dark\"]{--teal:%s}\n"
                .formatted(light.isEmpty() ? Colour.LIGHT.hex() : light, dark.isEmpty() ? Colour.DARK.hex() : dark);
        var onDark = "@media (prefers-color-scheme:dark){:root:root[data-colours=\"auto\"]{--teal:%s}}\n"
                .formatted(dark.isEmpty() ? Colour.DARK.hex() : dark);
        return light.isEmpty() && dark.isEmpty() ? "" : onLight + onDark;
    }
}
