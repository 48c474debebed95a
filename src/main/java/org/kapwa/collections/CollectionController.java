package org.kapwa.collections;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.library.ResourceCard;
import org.kapwa.web.Answer;
import org.kapwa.web.Changed;
import org.kapwa.web.NotFound;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Collections: a list of the public ones, a page each, and making and changing one's own.
@Controller
class CollectionController {

    private static final int A_PAGE = 50;
    private static final int LAST_PAGE = 1_000;

    private final Collections collections;
    private final Contents contents;
    private final Accounts accounts;

    CollectionController(Collections collections, Contents contents, Accounts accounts) {
        this.collections = collections;
        this.contents = contents;
        this.accounts = accounts;
    }

    /// @param others those of everybody, a page of them
    /// @param older the number of the page after this, 0 when there is none
    /// @param resource a resource to put into the chosen or new collection, or null
    record ListPage(List<Collection> own, List<Collection> others, int older, @Nullable ResourceCard resource) {}

    /// @param bytes the size of the files in its pack together; texts and the index page add little
    record CollectionPage(Collection collection, Member owner, List<Contents.Entry> entries, long bytes) {}

    record FormPage(CollectionForm form, Problems problems, @Nullable Long resource, @Nullable Collection collection) {}

    /// @param entries how many resources are in it
    record RemovalPage(Collection collection, int entries) {}

    @GetMapping("/collections")
    Page index(
            @RequestParam(required = false) @Nullable Long resource, @RequestParam(defaultValue = "1") int page, Reader reader) {
        var own = reader.isSignedIn() ? collections.of(reader.viewer().memberOrNobody()) : List.<Collection>of();
        var asked = resource == null ? null : contents.card(resource, reader.viewer()).orElseThrow(NotFound::new);
        var here = Math.clamp(page, 1, LAST_PAGE);
        var others = collections.newestPublic((here - 1) * A_PAGE, A_PAGE + 1);
        var hasMore = others.size() > A_PAGE;
        return Page.of(
                "collections/list",
                new ListPage(own, hasMore ? others.subList(0, A_PAGE) : others, hasMore ? here + 1 : 0, asked));
    }

    @GetMapping("/collections/{id:\\d+}")
    Redirect numberOnly(@PathVariable long id, Reader reader) {
        return Redirect.forGood(collections.find(id, reader.viewer()).path());
    }

    @GetMapping("/collections/{id:\\d+}-{slug}")
    Answer show(@PathVariable long id, @PathVariable String slug, Reader reader) {
        var collection = collections.find(id, reader.viewer());
        if (!collection.path().endsWith("-" + slug)) {
            return Redirect.forGood(collection.path());
        }
        var owner = accounts.find(collection.owner()).orElseThrow();
        var entries = contents.of(collection, reader.viewer());
        var bytes = contents.files(entries).values().stream()
                .flatMap(List::stream)
                .mapToLong(file -> file.stored().bytes())
                .sum();
        return Page.of("collections/show", new CollectionPage(collection, owner, entries, bytes));
    }

    @GetMapping("/collections/new")
    Page ask(@RequestParam(required = false) @Nullable Long resource) {
        return Page.once("collections/form", new FormPage(CollectionForm.EMPTY, Problems.none(), resource, null));
    }

    @PostMapping("/collections")
    Answer create(CollectionForm form, @RequestParam(required = false) @Nullable Long resource, Reader reader) {
        var problems = form.problems();
        if (problems.any()) {
            return Page.rejected("collections/form", new FormPage(form, problems, resource, null));
        }
        var collection = collections.create(reader.viewer().memberOrRefuse(), form, reader.language());
        if (resource != null && contents.isVisible(resource, reader.viewer())) {
            collections.put(collection, resource, "");
        }
        return Redirect.to(collection.path());
    }

    @GetMapping("/collections/{id:\\d+}/edit")
    Page edit(@PathVariable long id, Reader reader) {
        var collection = own(id, reader);
        return Page.once(
                "collections/form", new FormPage(CollectionForm.of(collection), Problems.none(), null, collection));
    }

    @PostMapping("/collections/{id:\\d+}/edit")
    Answer update(@PathVariable long id, CollectionForm form, Reader reader) {
        var collection = own(id, reader);
        var problems = form.problems();
        if (problems.any()) {
            return Page.rejected("collections/form", new FormPage(form, problems, null, collection));
        }
        try {
            collections.update(collection, form);
            return Redirect.to(own(id, reader).path());
        } catch (Changed meanwhile) {
            return conflict(own(id, reader), form, reader);
        }
    }

    /// The form as it was typed, beside what was saved elsewhere meanwhile.
    private static Answer conflict(Collection now, CollectionForm form, Reader reader) {
        var kept = CollectionForm.of(now);
        var problems = form.words(reader).meanwhile(kept.words(reader));
        return problems.any()
                ? Page.conflict("collections/form", new FormPage(form.over(kept), problems, null, now))
                : Redirect.to(now.path());
    }

    @GetMapping("/collections/{id:\\d+}/removal")
    Page askWhetherToDestroy(@PathVariable long id, Reader reader) {
        var collection = own(id, reader);
        return Page.once("collections/removal", new RemovalPage(collection, collections.items(id).size()));
    }

    @PostMapping("/collections/{id:\\d+}/removal")
    Redirect destroy(@PathVariable long id, Reader reader) {
        collections.remove(own(id, reader));
        return Redirect.to("/collections");
    }

    private Collection own(long id, Reader reader) {
        return collections.find(id, reader.viewer()).changedBy(reader.viewer());
    }
}
