package org.kapwa.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kapwa.accounts.Accounts;
import org.kapwa.web.NotFound;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Who changed what in a resource's description, for its contributor and for hosts.
@Controller
class HistoryController {

    private final Resources resources;
    private final Revisions revisions;
    private final ResourceFiles files;
    private final Accounts accounts;
    private final FactLabels labels;

    HistoryController(
            Resources resources, Revisions revisions, ResourceFiles files, Accounts accounts, FactLabels labels) {
        this.resources = resources;
        this.revisions = revisions;
        this.files = files;
        this.accounts = accounts;
        this.labels = labels;
    }

    record HistoryPage(Resource resource, List<Edit> edits) {}

    @GetMapping("/library/{id:\\d+}/history")
    Page index(@PathVariable long id, Reader reader) {
        var resource = resources.visibleTo(reader.viewer()).find(id);
        if (!reader.viewer().isHost() && !reader.viewer().is(resource.contributor())) {
            throw new NotFound();
        }
        return Page.once("library/history", new HistoryPage(resource, edits(resource, reader.language())));
    }

    /// A revision holds what was before; what came after it is in the next newer one.
    private List<Edit> edits(Resource resource, String language) {
        var kept = revisions.of(resource.id());
        var editors = accounts.find(kept.stream().map(Revision::editor).distinct().toList());
        var edits = new ArrayList<Edit>();
        var after = texts(resource.details(), names(resource), language);
        var state = resource.state();
        for (var revision : kept) {
            var editor = Objects.requireNonNull(editors.get(revision.editor()));
            var before = texts(revision.details(), revision.files(), language);
            edits.add(new Edit(editor, revision.editedAt(), revision.state(), state, Edit.between(before, after)));
            after = before;
            state = revision.state();
        }
        return edits;
    }

    /// Where the names of files were not kept yet, nothing is said of them.
    private Map<String, String> texts(Details details, @Nullable List<String> names, String language) {
        var texts = labels.texts(details, language);
        if (names != null) {
            texts.put("file", String.join("\n", names));
        }
        return texts;
    }

    private List<String> names(Resource resource) {
        return files.of(resource.id()).stream().map(ResourceFile::name).toList();
    }
}
