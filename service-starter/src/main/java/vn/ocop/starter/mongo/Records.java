package vn.ocop.starter.mongo;

import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;

/** Turns records into BSON documents and back, with the codecs of the driver. */
public final class Records<T> {
    private final Codec<T> codec;

    public Records(Class<T> type, CodecRegistry codecs) {
        this.codec = codecs.get(type);
    }

    public BsonDocument write(T value) {
        BsonDocument document = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(document),
                value,
                EncoderContext.builder().build());
        return document;
    }

    public T read(BsonDocument document) {
        return codec.decode(
                new BsonDocumentReader(document), DecoderContext.builder().build());
    }
}
