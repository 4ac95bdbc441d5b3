package vn.ocop.trade.giftset;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.starter.aggregate.Versioned;

/**
 * A set as the API tells it.
 *
 * @param lost products that it lost and that were not replaced
 * @param offer who offered it last, null if nobody did
 * @param reason why it was withdrawn
 */
record GiftSetView(
        String id,
        long version,
        GiftSet.State state,
        @JsonUnwrapped GiftSetPlan plan,
        List<GiftSet.Lost> lost,
        GiftSet.Offer offer,
        String reason) {

    static GiftSetView of(Versioned<GiftSet> set, LocalDate today) {
        GiftSet state = set.state();
        return new GiftSetView(
                set.id(),
                set.version(),
                state.stateOn(today),
                state.plan(),
                state.lost(),
                state.offer(),
                state.reason());
    }
}
