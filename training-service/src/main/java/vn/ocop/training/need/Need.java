package vn.ocop.training.need;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.ocop.training.record.Completion;

/**
 * A topic that an entity needs for one of its products.
 *
 * @param topic code of the topic
 * @param cause why, with what it says in {@code details}
 * @param since first day of the reason
 * @param details what the reason tells of, in the order of its message: a day, criteria
 */
record Need(String topic, Cause cause, String productId, String productName, LocalDate since, List<Object> details) {

    /** Why a topic is needed. */
    enum Cause {
        /** The product is in a step of the cycle that asks for it. */
        STEP,
        /** Its recognition ends soon. */
        ENDING,
        /** Its recognition has ended. */
        ENDED,
        /** Its recognition was revoked. */
        REVOKED,
        /** Criteria were missed when it was last judged. */
        MISSED
    }

    /** Whether somebody of the entity has completed the topic since the reason arose. */
    boolean isMet(Collection<Completion> ofEntity) {
        return ofEntity.stream()
                .anyMatch(completion ->
                        topic.equals(completion.topic()) && !completion.day().isBefore(since));
    }
}
