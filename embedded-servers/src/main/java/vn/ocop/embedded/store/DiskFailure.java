package vn.ocop.embedded.store;

/** The store could not make a write durable, and after that acknowledges nothing any more; the message is one line. */
public final class DiskFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DiskFailure(String reason, Throwable cause) {
        super("document store: writing to the disk failed, nothing is acknowledged any more: " + reason, cause);
    }
}
