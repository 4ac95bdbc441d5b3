package vn.ocop.gateway.limit;

import java.io.IOException;

/** A request's body can't be read to its end, and that is the caller's doing: it is too long, or the caller has gone. */
public final class BodyBroken extends IOException {
    private static final long serialVersionUID = 1L;
    private final long most;

    BodyBroken(long most) {
        super("longer than " + most + " bytes");
        this.most = most;
    }

    BodyBroken(IOException cause) {
        super("the caller has gone", cause);
        this.most = 0;
    }

    /** The allowed length if the body is too long, 0 if the caller has gone. */
    public long most() {
        return most;
    }
}
