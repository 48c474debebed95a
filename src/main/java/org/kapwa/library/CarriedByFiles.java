package org.kapwa.library;

import java.util.List;
import java.util.Objects;
import org.kapwa.inspection.CarriedNames;
import org.kapwa.storage.NamelessFiles;
import org.kapwa.web.Viewer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The names that the files of a draft carry: for the one who brought them, and until somebody publishes it.
@Component
class CarriedByFiles {

    record Carried(ResourceFile file, CarriedNames carried) {}

    private final ResourceFiles files;
    private final NamelessFiles nameless;
    private final FileEdits edits;

    CarriedByFiles(ResourceFiles files, NamelessFiles nameless, FileEdits edits) {
        this.files = files;
        this.nameless = nameless;
        this.edits = edits;
    }

    /// None for anybody else, be they a host.
    ///
    /// @param held the files of the resource
    List<Carried> in(List<ResourceFile> held, Resource resource, Viewer viewer) {
        if (!viewer.is(resource.contributor()) || !resource.state().isEditable()) {
            return List.of();
        }
        var open = held.stream().filter(file -> file.stored().isOpen()).toList();
        var names = nameless.namesIn(open.stream().map(file -> file.stored().hash()).toList());
        return open.stream()
                .filter(file -> names.containsKey(file.stored().hash()))
                .map(file -> new Carried(file, Objects.requireNonNull(names.get(file.stored().hash()))))
                .toList();
    }

    /// Its contributor has nothing more to change about its files.
    @EventListener
    void on(ResourcePublished news) {
        nameless.forget(files.settledIn(news.resource()));
    }

    /// Puts a copy without the names in the file's place, if one can be made.
    void remove(ResourceFile file, Viewer contributor) {
        nameless.copyOf(file.stored(), file.name()).ifPresent(copy -> edits.replace(file, copy, contributor));
    }
}
