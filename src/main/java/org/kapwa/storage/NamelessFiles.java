package org.kapwa.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.kapwa.inspection.CarriedNames;
import org.springframework.stereotype.Component;

/// Who files say wrote them, and copies that do not say it. Whoever shows these names shows them to those alone who
/// brought the file.
@Component
public class NamelessFiles {

    private final NamesInFiles names;
    private final Keeping keeping;
    private final FileStore store;

    NamelessFiles(NamesInFiles names, Keeping keeping, FileStore store) {
        this.names = names;
        this.keeping = keeping;
        this.store = store;
    }

    /// By hash; a file that carries none is not among them.
    public Map<String, CarriedNames> namesIn(Collection<String> hashes) {
        return names.of(hashes);
    }

    /// Nobody needs to know any more what these files say.
    public void forget(Collection<String> hashes) {
        names.forget(hashes);
    }

    /// Makes a copy without the names, inspected and kept as any file; the file itself stays until nothing names it. This
    /// takes seconds: call it outside a transaction.
    ///
    /// @return empty when it cannot be done, which is then said beside the names
    public Optional<StoredFile> copyOf(StoredFile file, String name) {
        try (var content = store.open(file.hash(), 0)) {
            var copy = keeping.keepWithoutNames(content, file, name);
            if (copy.isEmpty()) {
                names.areStuckIn(file.hash());
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
