package vn.ocop.starter.web;

import java.util.Optional;

/**
 * Which page of a list is asked for; as a controller argument it is read from {@code limit} and {@code cursor}.
 *
 * @param limit most items on the page, 1 to {@value #MOST}
 * @param cursor where the page before ended
 */
public record PageRequest(int limit, Optional<String> cursor) {
    public static final int USUAL = 50;
    public static final int MOST = 200;

    /** The first page, of so many items. */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }
}
