package org.kapwa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapwa.RunningSite;

class OwnMarkTest {

    @TempDir
    Path folder;

    @Test
    void anInstallationsOwnMarkStandsInPlaceOfOurs() throws Exception {
        var picture = Files.write(folder.resolve("ours.PNG"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});

        var assets = assets(picture.toString());

        var kept = Objects.requireNonNull(assets.find(assets.mark().substring("/assets/".length())));
        assertThat(assets.hasOwnMark()).isTrue();
        assertThat(kept.type()).isEqualTo("image/png");
        assertThat(kept.as(Encoding.PLAIN)).isEqualTo(Files.readAllBytes(picture));
    }

    @Test
    void withoutOneOursIsThere() throws Exception {
        var assets = assets("");

        assertThat(assets.hasOwnMark()).isFalse();
        assertThat(assets.mark()).matches("/assets/mark-[0-9a-f]{12}\\.svg");
    }

    private static Assets assets(String mark) throws Exception {
        var site = RunningSite.shared();
        var usual = site.bean(SiteSettings.class);
        var settings = new SiteSettings(usual.name(), usual.url(), usual.languages(), mark, usual.colours());
        return new Assets(settings, site.bean(SiteLooks.class));
    }
}
