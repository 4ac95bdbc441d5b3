package vn.ocop.registry.programme;

import java.util.List;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Cursor;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Pages of a list that is computed as a whole, such as the lines of the plan, and has the same order for the same question. */
public final class Slices {
    private Slices() {}

    /** @param mark what identifies the question, so that a cursor of another one is refused */
    public static <T> Page<T> of(List<T> all, PageRequest request, String mark) {
        int from = request.cursor()
                .map(token -> position(Cursor.read(token, mark).lastKey()))
                .orElse(0);
        int start = Math.min(from, all.size());
        int end = Math.min(all.size(), start + request.limit());
        String next = end < all.size() ? new Cursor(Integer.toString(end)).token(mark) : null;
        return new Page<>(all.subList(start, end), next);
    }

    private static int position(String key) {
        if (!key.matches("[0-9]{1,9}")) {
            throw Refusal.malformed("cursor", "cursor");
        }
        return Integer.parseInt(key);
    }
}
