package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The first documents of an answer, and where the others come from. */
record Page(List<Document> first, Iterator<Document> rest) {

    /** Documents of a first answer unless the command says otherwise, as in MongoDB. */
    static final int FIRST_BATCH = 101;

    /** Encoded size at which an answer is full. */
    private static final long MOST_BYTES = 8L << 20;

    /** Takes up to {@code most} documents, fewer when they are large. */
    static Page of(Iterator<Document> documents, int most) {
        var first = new ArrayList<Document>();
        long bytes = 0;
        while (first.size() < most && bytes < MOST_BYTES && documents.hasNext()) {
            var document = documents.next();
            bytes += DocumentBytes.encode(document).length;
            first.add(document);
        }
        return new Page(first, documents);
    }
}
