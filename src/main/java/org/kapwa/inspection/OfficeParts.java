package org.kapwa.inspection;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.kapwa.texts.SafeXml;

/// The parts of a Word, Excel or PowerPoint package: which kind it is, what it runs and what it fetches from elsewhere.
final class OfficeParts {

    private static final String MAIN = ".main+xml";
    private static final Map<String, String> MACRO_KINDS = Map.of(
            "application/vnd.ms-word.document.macroenabled", Kind.DOCM.mediaType(),
            "application/vnd.ms-excel.sheet.macroenabled", Kind.XLSM.mediaType(),
            "application/vnd.ms-powerpoint.presentation.macroenabled", Kind.PPTM.mediaType());

    private final ZipFile zip;

    OfficeParts(ZipFile zip) {
        this.zip = zip;
    }

    Kind kind() throws IOException {
        return attributes("[Content_Types].xml", "Override", "ContentType").stream()
                .map(row -> row.getFirst().toLowerCase(Locale.ROOT))
                .filter(type -> type.endsWith(MAIN))
                .map(type -> type.substring(0, type.length() - MAIN.length()))
                .flatMap(type -> Kind.ofMediaType(MACRO_KINDS.getOrDefault(type, type)).stream())
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.UNKNOWN_KIND));
    }

    void inspect(Set<Reason> reasons) throws IOException {
        for (var entry : Collections.list(zip.entries())) {
            var name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/") || name.contains("/activex/")) {
                reasons.add(Reason.MACROS);
            }
            if (name.contains("/externallinks/")) {
                reasons.add(Reason.OUTSIDE_CONTENT);
            }
            if (name.contains("/embeddings/") && name.endsWith(".bin")) {
                inspectObject(entry, reasons);
            }
            if (name.endsWith(".rels")) {
                inspectRelations(entry.getName(), reasons);
            }
        }
    }

    /// Ordinary hyperlinks wait for a reader to follow them; templates, frames, pictures and objects from elsewhere do
    /// not.
    private void inspectRelations(String name, Set<Reason> reasons) throws IOException {
        for (var row : attributes(name, "Relationship", "TargetMode", "Type")) {
            if (row.getFirst().equalsIgnoreCase("External") && !row.getLast().endsWith("/hyperlink")) {
                reasons.add(Reason.OUTSIDE_CONTENT);
            }
        }
    }

    private void inspectObject(ZipEntry entry, Set<Reason> reasons) throws IOException {
        try (var content = zip.getInputStream(entry)) {
            if (Office97.carriesFile(content.readAllBytes())) {
                reasons.add(Reason.ATTACHMENTS);
            }
        }
    }

    private List<List<String>> attributes(String part, String element, String... names) throws IOException {
        var rows = new java.util.ArrayList<List<String>>();
        try (var content = zip.getInputStream(zip.getEntry(part))) {
            var xml = SafeXml.reader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
                    rows.add(List.of(names).stream().map(name -> SafeXml.attribute(xml, name)).toList());
                }
            }
            return rows;
        } catch (XMLStreamException broken) {
            throw new Refused(Reason.BROKEN);
        }
    }
}
