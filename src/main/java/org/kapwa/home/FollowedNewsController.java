package org.kapwa.home;

import java.util.List;
import org.kapwa.following.Following;
import org.kapwa.library.Library;
import org.kapwa.library.ResourceCard;
import org.kapwa.people.People;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What is new from the people whom a member follows.
@Controller
class FollowedNewsController {

    private static final int NEWEST = 30;

    private final Following following;
    private final Library library;

    FollowedNewsController(Following following, Library library) {
        this.following = following;
        this.library = library;
    }

    /// @param nobody whether the member follows nobody yet
    record FollowedNewsPage(List<ResourceCard> newest, boolean nobody) {}

    @GetMapping("/me/news")
    Page list(Reader reader) {
        var people = following.of(reader.viewer(), People.KIND);
        var newest = library.newestBy(people, reader.viewer(), NEWEST);
        return Page.once("home/news", new FollowedNewsPage(newest, people.isEmpty()));
    }
}
