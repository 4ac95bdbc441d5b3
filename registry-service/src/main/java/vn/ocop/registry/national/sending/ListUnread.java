package vn.ocop.registry.national.sending;

/** The list of the national register could not be read whole; the message says why, for people. */
public final class ListUnread extends RuntimeException {
    ListUnread(String why) {
        super(why);
    }
}
