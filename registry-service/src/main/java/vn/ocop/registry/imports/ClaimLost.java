package vn.ocop.registry.imports;

/** Another instance has taken over the import that this one works on; it goes on from the last checkpoint. */
final class ClaimLost extends RuntimeException {
    ClaimLost(String importId) {
        super("Import " + importId + " was taken over");
    }
}
