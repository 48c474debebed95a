package org.kapwa.search;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/// Lucene's own format with what is shown of documents in blocks of 4 kB. Lucene's usual 80 kB pack more tightly, but a
/// page of hits reads ten documents that lie apart, and must unpack a block for each. Lucene finds this class by its name
/// when it opens an index; when the version of Lucene brings a new codec, this one follows and the index is built anew.
public final class SmallBlocks extends FilterCodec {

    private static final String NAME = "KapwaSmallBlocks";
    private static final int BYTES = 4_096;
    private static final int MOST_DOCUMENTS = 64;

    /// How many blocks share a row of the table that finds them, as a power of two; the same as Lucene's own.
    private static final int BLOCK_SHIFT = 10;

    public SmallBlocks() {
        super(NAME, new Lucene104Codec());
    }

    @Override
    public StoredFieldsFormat storedFieldsFormat() {
        return new Lucene90CompressingStoredFieldsFormat(NAME, CompressionMode.FAST, BYTES, MOST_DOCUMENTS, BLOCK_SHIFT);
    }
}
