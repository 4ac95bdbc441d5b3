package vn.ocop.embedded.store;

/** What an index holds for a field that is an empty array: it sorts just before null, as in MongoDB. */
enum EmptyArray {
    KEY
}
