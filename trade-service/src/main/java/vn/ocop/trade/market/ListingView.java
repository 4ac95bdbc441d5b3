package vn.ocop.trade.market;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import vn.ocop.trade.Scope;
import vn.ocop.trade.channel.ChannelKind;

/**
 * A listing as the API tells it.
 *
 * @param state today, or on the day that was asked for
 * @param endedOn first day without it, null while none is foreseen
 * @param ended why it was taken off, null unless it was
 * @param why in the words of who took it off
 */
record ListingView(
        String id,
        String productId,
        String entityId,
        String channelId,
        String channel,
        ChannelKind kind,
        Scope scope,
        String task,
        @JsonUnwrapped Terms terms,
        Listing.State state,
        String listedBy,
        String agency,
        Instant listedAt,
        LocalDate endedOn,
        Ending ended,
        String why,
        String endedBy) {

    static ListingView of(ProductListing of, LocalDate day) {
        Listing one = of.listing();
        Listing.End end = one.end();
        return new ListingView(
                one.id(),
                of.productId(),
                of.entityId(),
                one.channelId(),
                one.channel(),
                one.kind(),
                one.scope(),
                one.task(),
                one.terms(),
                one.stateOn(day),
                one.listedBy(),
                one.agency(),
                one.listedAt(),
                one.endedOn(),
                end == null ? null : end.reason(),
                end == null ? null : end.why(),
                end == null ? null : end.by());
    }
}
