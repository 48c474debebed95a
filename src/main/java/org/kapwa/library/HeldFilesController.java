package org.kapwa.library;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapwa.web.Answer;
import org.kapwa.web.Changed;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.NotFound;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The files of a resource, for whoever may change it: more come, and a wrong one goes.
@Controller
class HeldFilesController {

    private static final int LONGEST_TOLD = 200;

    private final Resources resources;
    private final ResourceFiles files;
    private final FileEdits edits;
    private final Arrivals arrivals;

    HeldFilesController(Resources resources, ResourceFiles files, FileEdits edits, Arrivals arrivals) {
        this.resources = resources;
        this.files = files;
        this.edits = edits;
        this.arrivals = arrivals;
    }

    record FilePage(Resource resource, ResourceFile file) {}

    /// @param told what was not taken, when the form before had that too
    @GetMapping("/library/{id:\\d+}/files")
    Page index(@PathVariable long id, @RequestParam MultiValueMap<String, String> told, Reader reader) {
        var problems = Refusals.read(told.getOrDefault("refused", List.of())).problems(true, reader);
        var link = told.getFirst("link");
        if (link != null) {
            problems.add("link", "library.problem.link-left", link);
        }
        return Page.once("library/held", held(editable(id, reader), problems));
    }

    /// Where the files of a resource are, with what was not taken.
    ///
    /// @param link as typed, when it is none; otherwise empty
    static String path(long id, Refusals refusals, String link) {
        var beginning = link.substring(0, Math.min(LONGEST_TOLD, link.length()));
        var left = link.isEmpty() ? Stream.<String>of() : Stream.of("link=" + URLEncoder.encode(beginning, StandardCharsets.UTF_8));
        return "/library/" + id + "/files?" + Stream.concat(refusals.query(), left).collect(Collectors.joining("&"));
    }

    @PostMapping("/library/{id:\\d+}/files")
    Answer create(@PathVariable long id, BroughtFiles brought, Reader reader) throws IOException {
        var resource = editable(id, reader);
        var before = arrivals.became(brought, reader.viewer());
        if (before.isPresent()) {
            return backIfHere(id, before.get());
        }
        var problems = Problems.none()
                .refuseIf(brought.isNone(), "file", "library.problem.file")
                .refuseIf(
                        brought.areTooManyBeside(files.of(id).size()), "file", "library.problem.too-many-files", FileEdits.MOST);
        if (problems.any()) {
            return Page.rejected("library/held", held(resource, problems));
        }
        try {
            return add(resource, brought, reader);
        } catch (Changed meanwhile) {
            return backIfHere(id, arrivals.became(brought, reader.viewer()).orElseThrow(() -> meanwhile));
        }
    }

    private Answer add(Resource resource, BroughtFiles brought, Reader reader) throws IOException {
        var came = arrivals.of(brought, reader.viewer());
        if (came.kept().isEmpty() && came.refusals().any()) {
            return Page.rejected("library/held", held(resource, came.problems(reader)));
        }
        edits.add(resource.id(), reader.viewer(), came);
        return came.refusals().any() ? Redirect.to(path(resource.id(), came.refusals(), "")) : back(resource.id());
    }

    @GetMapping("/library/{id:\\d+}/files/{position:\\d+}/removal")
    Page ask(@PathVariable long id, @PathVariable int position, Reader reader) {
        var resource = editable(id, reader);
        return Page.once("library/file-removal", new FilePage(resource, file(id, position)));
    }

    @PostMapping("/library/{id:\\d+}/files/{position:\\d+}/removal")
    Redirect destroy(@PathVariable long id, @PathVariable int position, Reader reader) {
        editable(id, reader);
        edits.remove(file(id, position), reader.viewer());
        return back(id);
    }

    /// @throws Changed when the files went into another resource, from another window
    private static Redirect backIfHere(long id, long became) {
        if (became != id) {
            throw new Changed();
        }
        return back(id);
    }

    private static Redirect back(long id) {
        return Redirect.saved("/library/" + id + "/files");
    }

    private HeldFiles held(Resource resource, Problems problems) {
        return new HeldFiles(resource, files.of(resource.id()), problems);
    }

    private ResourceFile file(long id, int position) {
        return files.of(id).stream()
                .filter(each -> each.position() == position)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// @throws NotAllowed for its contributor when a host has decided on it meanwhile
    private Resource editable(long id, Reader reader) {
        var resource = resources.visibleTo(reader.viewer()).find(id);
        if (!resource.mayBeEditedBy(reader.viewer())) {
            throw reader.viewer().is(resource.contributor()) ? new NotAllowed("library.refused.edit") : new NotFound();
        }
        return resource;
    }
}
