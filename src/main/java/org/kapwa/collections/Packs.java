package org.kapwa.collections;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kapwa.library.Imprint;
import org.kapwa.library.ResourceFile;
import org.kapwa.storage.Files;
import org.kapwa.storage.StoredFile;
import org.kapwa.web.NotFound;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// Writes packs: `index.html` with what each licence asks to be said, the files as they were given, and a text page for
/// each file that could be read. A file that cannot be opened is left out. Until it is finished no program opens it, so a
/// pack that broke off is not taken for the whole.
@Component
class Packs {

    /// @param name its name in the pack
    /// @param path its address in the pack
    /// @param text where its text lies in the pack, or empty
    record PackedFile(String name, String path, String text, StoredFile stored) {}

    record PackedEntry(Contents.Entry entry, Imprint imprint, List<PackedFile> files) {}

    record IndexPage(Collection collection, List<PackedEntry> entries) {}

    /// @param collection its title, for the way back
    /// @param title the resource's
    /// @param name the file's
    record TextPage(String collection, String title, String language, String name, List<String> paragraphs) {}

    /// A pack that is being written.
    private record Pack(Collection collection, Reader reader, ZipOutputStream zip) {}

    private final Contents contents;
    private final Files files;
    private final TemplateEngine templates;

    Packs(Contents contents, Files files, TemplateEngine templates) {
        this.contents = contents;
        this.files = files;
        this.templates = templates;
    }

    void write(Collection collection, Reader reader, OutputStream out) throws IOException {
        var entries = contents.of(collection, reader.viewer());
        var imprints = contents.imprints(entries, reader);
        var filesOf = contents.files(entries);
        var packed = new ArrayList<PackedEntry>();
        var pack = new Pack(collection, reader, new ZipOutputStream(out, StandardCharsets.UTF_8));
        for (var entry : entries) {
            var imprint = imprints.get(entry.card().id());
            if (imprint != null) {
                var given = filesOf.getOrDefault(entry.card().id(), List.of());
                packed.add(new PackedEntry(entry, imprint, pack(entry, given, pack)));
            }
        }
        page("index.html", "collections/pack", new IndexPage(collection, packed), pack);
        pack.zip.finish();
    }

    private List<PackedFile> pack(Contents.Entry entry, List<ResourceFile> given, Pack pack) throws IOException {
        var packed = new ArrayList<PackedFile>();
        for (var file : given) {
            var name = name(file);
            var folder = "files/" + entry.card().id() + "-" + file.position() + "/";
            try (var content = files.open(file.stored().hash(), 0)) {
                pack.zip.putNextEntry(new ZipEntry(folder + name));
                content.transferTo(pack.zip);
                pack.zip.closeEntry();
            } catch (NotFound | UncheckedIOException closedOrMissing) {
                continue;
            }
            var text = file.stored().isRead() ? "texts/" + entry.card().id() + "-" + file.position() + ".html" : "";
            if (!text.isEmpty()) {
                page(text, "collections/pack-text", text(entry, file, pack), pack);
            }
            packed.add(new PackedFile(
                    name, folder + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8), text, file.stored()));
        }
        return packed;
    }

    /// The site gives out a page that could run by itself for saving only; from a disk a browser would run it, so that there it
    /// is called a text.
    private static String name(ResourceFile file) {
        var runs = file.stored().mediaType().equals("text/html") && !file.stored().reasons().isEmpty();
        return runs ? file.name() + ".txt" : file.name();
    }

    private TextPage text(Contents.Entry entry, ResourceFile file, Pack pack) {
        var paragraphs = files.parts(file.stored().hash()).stream()
                .flatMap(part -> List.of(part.text().split("\n\n+")).stream())
                .toList();
        var card = entry.card();
        return new TextPage(pack.collection.title(), card.title(), card.language(), file.name(), paragraphs);
    }

    private void page(String name, String template, Object content, Pack pack) throws IOException {
        var html = new StringOutput();
        templates.render(template + ".jte", Map.of("reader", pack.reader, "page", content), html);
        pack.zip.putNextEntry(new ZipEntry(name));
        pack.zip.write(html.toString().getBytes(StandardCharsets.UTF_8));
        pack.zip.closeEntry();
    }
}
