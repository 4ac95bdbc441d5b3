package vn.ocop.trade.promotion;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.ocop.events.Locality;

/**
 * An entity's wish to take part, and what became of it. The entity is told as of the day of the application.
 *
 * @param units ids of its administrative units, the present one first
 * @param locality city or district of the plan, null if unknown
 * @param note what it writes, null if nothing
 * @param lateReason why it was taken after the last day of applications, null if it came in time
 * @param by account that applied
 * @param booth number of its booth; null without one
 * @param reason why it waits, was refused, was withdrawn or came before others; null if none was given
 * @param decidedAt null until somebody decided
 * @param decidedBy account
 */
public record Application(
        String entityId,
        String entityName,
        List<String> units,
        Locality locality,
        List<Shown> products,
        String note,
        String lateReason,
        Instant appliedAt,
        String by,
        State state,
        Integer booth,
        String reason,
        Instant decidedAt,
        String decidedBy) {

    /** What became of it. */
    public enum State {
        APPLIED,
        /** Takes part if a booth frees. */
        WAITING,
        SELECTED,
        REFUSED,
        WITHDRAWN
    }

    /** A decision on an application: by whom, when and why. */
    record Decision(String reason, Instant at, String by) {}

    boolean is(State asked) {
        return state == asked;
    }

    boolean isOpen() {
        return is(State.APPLIED) || is(State.WAITING);
    }

    Application decided(State next, Integer nextBooth, Decision decision) {
        return new Application(
                entityId,
                entityName,
                units,
                locality,
                products,
                note,
                lateReason,
                appliedAt,
                by,
                next,
                nextBooth,
                decision.reason(),
                decision.at(),
                decision.by());
    }

    /** Without these products, which stay named. */
    Application without(Set<String> productIds) {
        List<Shown> left = products.stream()
                .map(one -> productIds.contains(one.productId()) ? one.drop() : one)
                .toList();
        return new Application(
                entityId,
                entityName,
                units,
                locality,
                left,
                note,
                lateReason,
                appliedAt,
                by,
                state,
                booth,
                reason,
                decidedAt,
                decidedBy);
    }

    /** What it shows. */
    List<Shown> shown() {
        return products.stream().filter(one -> !one.dropped()).toList();
    }
}
