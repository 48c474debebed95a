package org.kapwa.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Looks through an XML part of a package for what makes a careless reader fetch or multiply: entities and document
/// types. It only searches bytes, so it cannot fall for them itself.
final class XmlPart {

    private static final int OVERLAP = 16;

    private final boolean mayHaveDocumentType;
    private final boolean isMap;

    private XmlPart(boolean mayHaveDocumentType, boolean isMap) {
        this.mayHaveDocumentType = mayHaveDocumentType;
        this.isMap = isMap;
    }

    /// Books and old OpenDocument packages name a public document type; Office parts never do.
    static XmlPart of(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        var isOffice = lower.matches("(word|xl|ppt|docprops|customxml|_rels)/.*|\\[content_types]\\.xml");
        return new XmlPart(!isOffice, lower.equals("xl/xmlmaps.xml"));
    }

    void inspect(InputStream part, Unpacking unpacking) throws IOException {
        var buffer = new byte[65_536];
        var kept = "";
        try (part) {
            for (var read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                unpacking.count(read);
                var text = kept + new String(buffer, 0, read, StandardCharsets.ISO_8859_1).replace("\0", "");
                look(text);
                kept = text.substring(Math.max(0, text.length() - OVERLAP));
            }
        }
    }

    private void look(String text) {
        if (text.contains("<!ENTITY") || (text.contains("<!DOCTYPE") && !mayHaveDocumentType)) {
            throw new Refused(Reason.XML_ENTITIES);
        }
        if (isMap && text.contains("schemaLocation") && text.matches("(?s).*<\\w*:?(redefine|import|include)\\b.*")) {
            throw new Refused(Reason.XML_ENTITIES);
        }
    }
}
