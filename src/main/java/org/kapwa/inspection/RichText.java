package org.kapwa.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/// An RTF text: objects inside it and templates fetched from elsewhere.
final class RichText {

    private static final Pattern OBJECT = Pattern.compile("\\\\obj(data|ocx|emb|autlink|link|html)\\b");
    private static final Pattern OUTSIDE =
            Pattern.compile("\\\\template\\s*(https?:|\\\\\\\\|file:|ftp:)|(?i)\\b(DDEAUTO|INCLUDEPICTURE\\s+\"?https?:)");

    private RichText() {}

    static void inspect(Path file, Set<Reason> reasons) throws IOException {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (text.stripTrailing().replace("\0", "").lastIndexOf('}') < 0) {
            throw new Refused(Reason.BROKEN);
        }
        if (OBJECT.matcher(text).find()) {
            reasons.add(Reason.ATTACHMENTS);
        }
        if (OUTSIDE.matcher(text).find()) {
            reasons.add(Reason.OUTSIDE_CONTENT);
        }
    }
}
