package vn.ocop.rating.council;

/** How a council works on its agenda. */
public enum SessionKind {
    MEETING,
    /** Opinions are handed in by a day, nobody meets. */
    WRITTEN
}
