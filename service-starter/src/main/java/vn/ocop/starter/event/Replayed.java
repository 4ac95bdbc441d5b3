package vn.ocop.starter.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What came of a replay of many dead letters.
 *
 * @param replayed how many were processed and are settled; one that another operator settled meanwhile is not counted
 * @param failed those that failed again, in order; they stay open
 * @param next cursor from which to replay the rest, null if there is none
 */
record Replayed(
        int replayed,
        List<Failure> failed,
        @JsonInclude(JsonInclude.Include.ALWAYS) String next) {
    Replayed {
        failed = List.copyOf(failed);
    }

    /** A dead letter that failed again, and why. */
    record Failure(String id, String key, String cause) {}
}
