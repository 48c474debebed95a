package org.kapwa.storage;

import java.io.IOException;
import org.kapwa.web.VitalSign;
import org.springframework.stereotype.Component;

/// Whether files can be kept and given out now.
@Component
class FilesSign implements VitalSign {

    private final FileStore store;

    FilesSign(FileStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public boolean isWell() {
        try {
            store.probe();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
