package org.kapwa.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.kapwa.storage.StoredFile;

/// A file of a resource, under the name that its contributor gave it.
///
/// @param position counted from 1
public record ResourceFile(long resource, int position, String name, StoredFile stored) {

    /// Where its bytes are. The position finds them; names kept before `%` and `;` were taken out are cleaned again.
    public String path() {
        return "/library/%d/files/%d/%s"
                .formatted(resource, position, URLEncoder.encode(FileName.clean(name), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /// Where a part of its text is read, behind the resource's own path.
    ///
    /// @param part counted from 1
    public String textPath(int part) {
        return "/text/" + part + (position == 1 ? "" : "?file=" + position);
    }

    /// The ending of its name in capitals, as people know kinds of files: `PDF`.
    public String kind() {
        return FileName.ending(name);
    }
}
