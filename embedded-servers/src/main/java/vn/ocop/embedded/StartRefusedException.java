package vn.ocop.embedded;

/** An embedded server could not start for a reason its operator can remove; the message is that reason, in one line. */
public final class StartRefusedException extends RuntimeException {

    public StartRefusedException(String reason) {
        super(reason);
    }

    public StartRefusedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
