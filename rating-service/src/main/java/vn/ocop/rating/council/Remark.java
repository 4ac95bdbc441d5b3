package vn.ocop.rating.council;

import java.util.Locale;

/** What is noted beside the figures of a result. */
public enum Remark {
    /** Totals were further apart than they may be even after the last round. */
    SPREAD_TOO_WIDE,
    /** Written opinions differed. */
    OPINIONS_DIFFER;

    /** As it is handed on, for example {@code spread-too-wide}; its wording is the message {@code remark.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
