package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

/** What documents to read, in which order and how many; a limit of 0 means all. */
record FindRequest(Document filter, Document sort, int skip, int limit, Document projection) {

    static FindRequest of(Document find) {
        return new FindRequest(
                document(find, "filter"),
                document(find, "sort"),
                number(find, "skip"),
                Math.abs(number(find, "limit")),
                document(find, "projection"));
    }

    static FindRequest matching(Document filter) {
        return new FindRequest(filter, new Document(), 0, 0, new Document());
    }

    private static Document document(Document command, String field) {
        return command.get(field) instanceof Document document ? document : new Document();
    }

    private static int number(Document command, String field) {
        return command.get(field) instanceof Number number ? number.intValue() : 0;
    }
}
