package org.kapwa.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.kapwa.inspection.Refused;
import org.kapwa.storage.Download;
import org.kapwa.storage.Files;
import org.kapwa.web.Answer;
import org.kapwa.web.Circle;
import org.kapwa.web.Limit;
import org.kapwa.web.NotFound;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.RateLimits;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// A member's photo: a clean small copy of what they brought, for those to whom it is open.
@Controller
class PhotoController {

    private static final Limit PHOTOS = new Limit("photo", 20, Duration.ofHours(1));
    private static final int WIDTH = 240;

    private final VisiblePeople people;
    private final Profiles profiles;
    private final Files files;
    private final RateLimits limits;

    PhotoController(VisiblePeople people, Profiles profiles, Files files, RateLimits limits) {
        this.people = people;
        this.profiles = profiles;
        this.files = files;
        this.limits = limits;
    }

    /// @param shown whether there is one
    /// @param possible whether there is a profile to put one on
    record PhotoPage(boolean shown, boolean possible, Problems problems) {}

    @GetMapping("/people/{handle}/photo")
    void show(@PathVariable String handle, Reader reader, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var member = people.member(handle, reader.viewer());
        var profile = people.seen(member, Circle.of(reader.viewer(), member.id())).profile();
        var photo = Optional.ofNullable(profile.photo()).flatMap(files::find).orElseThrow(NotFound::new);
        new Download(files, photo, photo.named(member.handle())).send(request, response);
    }

    @GetMapping("/me/photo")
    Page ask(Reader reader) {
        return Page.once("people/photo", page(reader, Problems.none()));
    }

    @PostMapping("/me/photo")
    Answer update(@RequestParam(required = false) MultipartFile file, Reader reader) throws IOException {
        var problems = Problems.none()
                .refuseIf(file == null || file.isEmpty(), "file", "people.problem.photo")
                .refuseIf(profile(reader).version() == 0, "file", "people.photo.first");
        if (problems.any()) {
            return Page.rejected("people/photo", page(reader, problems));
        }
        limits.spend(PHOTOS, "member:" + reader.viewer().memberOrRefuse());
        try (var content = file.getInputStream()) {
            var photo = files.keepImage(content, WIDTH);
            profiles.photograph(reader.viewer().memberOrRefuse(), photo.hash());
            return Redirect.to("/people/" + reader.viewer().handle());
        } catch (Refused refused) {
            return Page.rejected("people/photo", page(reader, problems.add("file", refused.key())));
        }
    }

    @PostMapping("/me/photo/removal")
    Redirect remove(Reader reader) {
        profiles.photograph(reader.viewer().memberOrRefuse(), null);
        return Redirect.to("/me/photo");
    }

    private Profile profile(Reader reader) {
        return profiles.of(reader.viewer().memberOrRefuse());
    }

    private PhotoPage page(Reader reader, Problems problems) {
        var profile = profile(reader);
        return new PhotoPage(profile.photo() != null, profile.version() > 0, problems);
    }
}
