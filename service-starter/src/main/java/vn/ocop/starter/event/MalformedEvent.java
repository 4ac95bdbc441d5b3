package vn.ocop.starter.event;

/** A record that is no event of the published language; trying again does not mend it. */
public final class MalformedEvent extends RuntimeException {
    public MalformedEvent(String message) {
        super(message);
    }
}
