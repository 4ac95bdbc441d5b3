package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;

/**
 * Documents as they are kept: BSON bytes.
 *
 * <p>Bytes are never changed in place and every reader decodes its own copy, so no reader can see half of an update.
 */
final class DocumentBytes {

    private static final int MOST_BYTES = 16 << 20;

    private DocumentBytes() {}

    /** @throws MongoServerError when the document is larger than MongoDB allows (16 MiB) */
    static byte[] encode(Document document) {
        var buffer = Unpooled.buffer(1024);
        BsonEncoder.encodeDocument(document, buffer);
        if (buffer.readableBytes() > MOST_BYTES) {
            throw new MongoServerError(10_334, "BSONObjectTooLarge", "the document is larger than 16 MiB");
        }
        var bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
