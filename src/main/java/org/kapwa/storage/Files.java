package org.kapwa.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.kapwa.inspection.Refused;
import org.kapwa.web.NotFound;
import org.springframework.stereotype.Component;

/// All files: inspected when they come, known by their content, never changed.
@Component
public class Files {

    private final Keeping keeping;
    private final Quota quota;
    private final StoredFiles rows;
    private final FileContents contents;
    private final FileStore store;

    Files(Keeping keeping, Quota quota, StoredFiles rows, FileContents contents, FileStore store) {
        this.keeping = keeping;
        this.quota = quota;
        this.rows = rows;
        this.contents = contents;
        this.store = store;
    }

    /// Inspects what a member brings and keeps it. This takes seconds: call it outside a transaction.
    ///
    /// @param name the name it came under; its ending must agree with the content
    /// @return the file; a picture is a clean copy of what came
    /// @throws Refused when it may not be kept; then nothing of it stays
    /// @throws OverQuota when there is no room for it
    public StoredFile keepFor(long member, InputStream content, String name) {
        return keep(content, name, bytes -> quota.spend(member, bytes));
    }

    /// Keeps a file that was just brought, and that nothing names yet, from being taken out for another moment.
    ///
    /// @return false when it is gone: something else had it, and was taken out
    public boolean holdOn(String hash) {
        return rows.renew(hash);
    }

    /// Keeps what the site itself brings.
    ///
    /// @throws Refused when it may not be kept
    public StoredFile keep(InputStream content, String name) {
        return keep(content, name, _ -> {});
    }

    private StoredFile keep(InputStream content, String name, LongConsumer toll) {
        try {
            return keeping.keep(content, name, toll);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps a clean copy of a picture, for instance of a face: upright, without place and camera.
    ///
    /// @param mostWidth in pixels; wider ones are made narrower
    /// @throws Refused when it is no picture or too large a one
    public StoredFile keepImage(InputStream content, int mostWidth) {
        try {
            return keeping.keepPicture(content, mostWidth);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<StoredFile> find(String hash) {
        return rows.find(hash);
    }

    public Map<String, StoredFile> find(Collection<String> hashes) {
        return rows.find(hashes);
    }

    /// The bytes from an offset on.
    ///
    /// @throws NotFound when there are none, or they may not be given out
    public InputStream open(String hash, long from) {
        if (!rows.find(hash).orElseThrow(NotFound::new).isOpen()) {
            throw new NotFound();
        }
        return bytes(hash, from);
    }

    public List<Part> parts(String hash) {
        return contents.parts().of(hash);
    }

    public Optional<Part> part(String hash, int number) {
        return contents.parts().find(hash, number);
    }

    /// The size in bytes of each part's text, in order.
    public List<Integer> partSizes(String hash) {
        return contents.parts().sizes(hash);
    }

    public InputStream open(StoredFile.Thumbnail thumbnail) {
        return bytes(thumbnail.hash(), 0);
    }

    private InputStream bytes(String hash, long from) {
        try {
            return store.open(hash, from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
