package org.kapwa.look;

import java.io.IOException;
import java.io.InputStream;
import org.kapwa.inspection.Refused;
import org.kapwa.look.SiteLookController.LookPage;
import org.kapwa.storage.Files;
import org.kapwa.web.Answer;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Redirect;
import org.kapwa.web.SiteLook;
import org.kapwa.web.SiteLooks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The site's mark: a small picture drawn anew. A drawing (SVG) can hold more than lines, so that only an operator may
/// set one.
@Controller
class SiteMarkController {

    private static final int WIDTH = 96;

    private final SiteLooks looks;
    private final LookChange change;
    private final Files files;

    SiteMarkController(SiteLooks looks, LookChange change, Files files) {
        this.looks = looks;
        this.change = change;
        this.files = files;
    }

    @PostMapping("/admin/look/mark")
    Answer update(@RequestParam(required = false) MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return rejected("look.problem.no-mark");
        }
        try (var content = file.getInputStream()) {
            var mark = drawnAnew(content);
            if (mark.bytes().length > SiteLook.Mark.MOST_BYTES) {
                return rejected("look.problem.mark-large");
            }
            change.mark(mark);
            return Redirect.saved("/admin/look");
        } catch (Refused noPicture) {
            return rejected("look.problem.mark-kind");
        }
    }

    @PostMapping("/admin/look/mark/removal")
    Redirect remove() {
        change.unmark();
        return Redirect.saved("/admin/look");
    }

    private SiteLook.Mark drawnAnew(InputStream content) throws IOException {
        var picture = files.keepImage(content, WIDTH);
        try (var bytes = files.open(picture.hash(), 0)) {
            return new SiteLook.Mark(picture.mediaType(), bytes.readAllBytes());
        }
    }

    private Page rejected(String key) {
        var now = looks.now();
        return Page.rejected(
                "look/edit", new LookPage(LookForm.of(now), now.mark() != null, Problems.none().add("file", key)));
    }
}
