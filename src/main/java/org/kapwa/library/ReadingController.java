package org.kapwa.library;

import java.util.List;
import org.kapwa.storage.Files;
import org.kapwa.storage.Part;
import org.kapwa.web.NotFound;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// "Read as text": a file's words in light pages, without the file.
@Controller
class ReadingController {

    private final Resources resources;
    private final ResourceFiles resourceFiles;
    private final Files files;

    ReadingController(Resources resources, ResourceFiles resourceFiles, Files files) {
        this.resources = resources;
        this.resourceFiles = resourceFiles;
        this.files = files;
    }

    /// @param sizes the size in bytes of each page's text
    record ReadingPage(Resource resource, ResourceFile file, Part part, List<Integer> sizes) {

        String path(int page) {
            return resource.path() + file.textPath(page);
        }

        boolean hasNext() {
            return part.number() < sizes.size();
        }

        List<Paragraph> paragraphs() {
            return Paragraph.allOf(part.text());
        }
    }

    @GetMapping("/library/{id:\\d+}-{slug}/text/{page:\\d+}")
    Page show(
            @PathVariable long id,
            @PathVariable int page,
            @RequestParam(defaultValue = "1") int file,
            Reader reader) {
        var resource = resources.visibleTo(reader.viewer()).find(id);
        var chosen = resourceFiles.of(id).stream()
                .filter(each -> each.position() == file && each.stored().isRead())
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!resource.isGivenTo(reader.viewer())) {
            throw new NotFound();
        }
        var hash = chosen.stored().hash();
        var part = files.part(hash, page).orElseThrow(NotFound::new);
        return Page.of("library/reading", new ReadingPage(resource, chosen, part, files.partSizes(hash)));
    }
}
