package org.kapwa.library;

import java.util.List;
import org.kapwa.storage.NamelessFiles;
import org.kapwa.storage.StoredFile;
import org.kapwa.storage.UnusedFiles;
import org.kapwa.storage.Uploads;
import org.kapwa.web.Changed;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.Turns;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings files to resources and takes them out, each time as a change that the resource's history shows.
@Component
class FileEdits {

    /// What a resource may have: a manual with its annexes, a training with its handouts.
    static final int MOST = 20;

    private final Resources resources;
    private final ResourceFiles files;
    private final Uploads uploads;
    private final UnusedFiles unused;
    private final NamelessFiles nameless;
    private final Turns turns;

    FileEdits(
            Resources resources,
            ResourceFiles files,
            Uploads uploads,
            UnusedFiles unused,
            NamelessFiles nameless,
            Turns turns) {
        this.resources = resources;
        this.files = files;
        this.uploads = uploads;
        this.unused = unused;
        this.nameless = nameless;
        this.turns = turns;
    }

    /// Begins a draft with what was brought; all is kept together or nothing.
    ///
    /// @throws Changed when another request has made something of an upload meanwhile
    @Transactional
    public Resource begin(Viewer contributor, String link, ArrivedFiles came) {
        var draft = resources.begin(contributor, Details.EMPTY.withLink(link));
        keep(draft.id(), came);
        return draft;
    }

    /// Whom a file names is for its contributor: of what a host brings nobody is told.
    ///
    /// @throws Changed when another request has made something of an upload meanwhile
    /// @throws NotAllowed for whoever may not change it, and beyond [#MOST]
    @Transactional
    public void add(long resource, Viewer editor, ArrivedFiles came) {
        var edited = edit(resource, editor);
        keep(resource, came);
        if (!editor.is(edited.contributor())) {
            nameless.forget(came.kept().stream().map(file -> file.stored().hash()).toList());
        }
        if (files.of(resource).size() > MOST) {
            throw new NotAllowed("library.refused.too-many-files");
        }
    }

    private void keep(long resource, ArrivedFiles came) {
        for (var file : came.kept()) {
            files.add(resource, file.stored(), file.name());
            if (!file.upload().isEmpty()) {
                uploads.finish(file.upload(), resource);
            }
        }
    }

    /// Takes a file out, and out of the store where nothing else has it.
    ///
    /// @throws NotAllowed for whoever may not change the resource, and when nothing of it would be left
    @Transactional
    public void remove(ResourceFile file, Viewer editor) {
        var resource = edit(file.resource(), editor);
        files.remove(file);
        if (resource.state() != State.DRAFT
                && resource.details().link().isEmpty()
                && files.of(resource.id()).isEmpty()) {
            throw new NotAllowed("library.refused.last-file");
        }
        unused.removeSoon(List.of(file.stored().hash()));
    }

    /// Puts another content in a file's place, unless that has another content already.
    ///
    /// @throws NotAllowed for whoever may not change the resource, perhaps since a moment ago
    @Transactional
    public void replace(ResourceFile file, StoredFile other, Viewer editor) {
        edit(file.resource(), editor);
        files.replace(file, other);
        unused.removeSoon(List.of(file.stored().hash()));
    }

    private Resource edit(long resource, Viewer editor) {
        turns.await("files of resource " + resource);
        var before = resources.visibleTo(editor).find(resource);
        return resources.change(before, editor, each -> each.editedBy(editor, each.details()));
    }
}
