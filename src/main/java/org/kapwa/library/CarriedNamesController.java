package org.kapwa.library;

import java.time.Duration;
import org.kapwa.web.Limit;
import org.kapwa.web.NotFound;
import org.kapwa.web.RateLimits;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The end of the names that a file of a draft carries, at the wish of the one who brought it.
@Controller
class CarriedNamesController {

    private static final Limit REMOVALS = new Limit("name-removal", 60, Duration.ofHours(1));

    private final Resources resources;
    private final ResourceFiles files;
    private final CarriedByFiles carried;
    private final RateLimits limits;

    CarriedNamesController(Resources resources, ResourceFiles files, CarriedByFiles carried, RateLimits limits) {
        this.resources = resources;
        this.files = files;
        this.carried = carried;
        this.limits = limits;
    }

    /// Pressed twice, it leads to the same page.
    @PostMapping("/library/{id:\\d+}/files/{position:\\d+}/names/removal")
    Redirect destroy(@PathVariable long id, @PathVariable int position, Reader reader) {
        var resource = resources.visibleTo(reader.viewer()).find(id);
        if (!reader.viewer().is(resource.contributor()) || !resource.state().isEditable()) {
            throw new NotFound();
        }
        limits.spend(REMOVALS, "member:" + reader.viewer().memberOrRefuse());
        carried.in(files.of(id), resource, reader.viewer()).stream()
                .filter(each -> each.file().position() == position && each.carried().canGo())
                .findFirst()
                .ifPresent(each -> carried.remove(each.file(), reader.viewer()));
        return Redirect.to("/library/" + id + "/draft");
    }
}
