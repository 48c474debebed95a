package org.kapwa.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.kapwa.accounts.Contributions;
import org.kapwa.accounts.Export;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.PersonalData;
import org.kapwa.storage.Files;
import org.kapwa.web.NotFound;
import org.springframework.stereotype.Component;

/// What members shared, and what they wrote about it.
@Component
class LibraryData implements PersonalData {

    private final OwnResources own;
    private final ResourceFiles resourceFiles;
    private final Files files;

    LibraryData(OwnResources own, ResourceFiles resourceFiles, Files files) {
        this.own = own;
        this.resourceFiles = resourceFiles;
        this.files = files;
    }

    @Override
    public void export(Member member, Export copy) throws IOException {
        copy.rows("library/resources", """
                select id, state, title, abstract, type, languages, authors, year, countries, concepts, audiences,
                       licence, link, reason, begun_at, changed_at, submitted_at, published_at
                  from resource
                 where contributor = :member
                 order by id""", member.id());
        copy.rows("library/notes", """
                select resource, field, text, written_at
                  from resource_note
                 where author = :member
                 order by id""", member.id());
        copy.rows("library/edits", """
                select resource, version, state, details, edited_at
                  from resource_revision
                 where editor = :member
                 order by resource, version""", member.id());
        var without = new ArrayList<String>();
        for (var resource : own.of(member)) {
            for (var file : resourceFiles.of(resource)) {
                var name = "library/files/%d/%d/%s".formatted(resource, file.position(), file.name());
                if (!exported(file, name, copy)) {
                    without.add(name);
                }
            }
        }
        copy.json("library/files-not-in-this-copy", without);
    }

    /// @return whether it may be given out, and is there
    private boolean exported(ResourceFile file, String name, Export copy) throws IOException {
        try (var content = files.open(file.stored().hash(), 0)) {
            copy.file(name, content);
            return true;
        } catch (NotFound | UncheckedIOException closedOrMissing) {
            return false;
        }
    }

    /// What nobody has seen goes in any case; what was published goes when the member wants it to.
    @Override
    public void erase(Member member, Contributions contributions) {
        own.remove(contributions == Contributions.KEPT ? own.unpublishedOf(member) : own.of(member));
        own.forget(member, contributions);
    }
}
