package vn.ocop.rating.council;

/** What somebody is in a council. */
public enum Seat {
    CHAIR,
    SECRETARY,
    MEMBER,
    /** Of the advisory team (tổ tư vấn): says what it thinks before the session and is never counted. */
    ADVISER
}
