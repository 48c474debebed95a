package org.kapwa.web;

import org.jspecify.annotations.Nullable;

/// What administrators chose for the look of the site; empty where its settings hold.
///
/// @param version grows by one with each change
/// @param light the colour of links and buttons on light pages, as `#0a5f5c`
/// @param dark the same on dark pages
/// @param mark a picture drawn anew
public record SiteLook(int version, String name, String light, String dark, @Nullable Mark mark) {

    static final SiteLook NONE = new SiteLook(0, "", "", "", null);

    /// @param mediaType `image/png` or `image/jpeg`
    @SuppressWarnings("ArrayRecordComponent") // compared with nothing
    public record Mark(String mediaType, byte[] bytes) {

        public static final int MOST_BYTES = 20_000;

        String ending() {
            return mediaType.equals("image/png") ? "png" : "jpg";
        }
    }
}
