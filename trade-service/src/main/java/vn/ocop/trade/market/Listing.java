package vn.ocop.trade.market;

import java.time.Instant;
import java.time.LocalDate;
import vn.ocop.events.MarketState;
import vn.ocop.starter.security.Caller;
import vn.ocop.trade.Scope;
import vn.ocop.trade.channel.Channel;
import vn.ocop.trade.channel.ChannelKind;

/**
 * A product on a sales channel, now, before or later. It is never removed; a product that comes back has a new one.
 *
 * @param channel name of the channel when it was listed
 * @param task task of the plan's section V that it serves, null if none
 * @param listedBy account that listed it
 * @param agency agency of that account, empty if none
 * @param end null until it is taken off
 */
public record Listing(
        String id,
        String channelId,
        String channel,
        ChannelKind kind,
        Scope scope,
        String task,
        Terms terms,
        String listedBy,
        String agency,
        Instant listedAt,
        End end) {

    /**
     * How it ended.
     *
     * @param on first day without it
     * @param why in the words of who took it off, null if nobody did
     * @param by account that took it off, {@code system:…} for the service itself
     */
    public record End(LocalDate on, Ending reason, String why, String by) {}

    /** How it stands on a day. */
    public enum State {
        COMING,
        ON,
        ENDED
    }

    static Listing on(String id, String channelId, Channel channel, String task, Terms terms, Caller by, Instant at) {
        return new Listing(
                id,
                channelId,
                channel.name(),
                channel.kind(),
                channel.scope(),
                task,
                terms,
                by.subject(),
                by.agency(),
                at,
                null);
    }

    /** First day. */
    public LocalDate from() {
        return terms.from();
    }

    /** First day without it, by hand, by a rule or because its time is over; null while none is foreseen. */
    public LocalDate endedOn() {
        if (end != null) {
            return end.on();
        }
        return terms.until() == null ? null : terms.until().plusDays(1);
    }

    public State stateOn(LocalDate day) {
        if (endedOn() != null && !day.isBefore(endedOn())) {
            return State.ENDED;
        }
        if (day.isBefore(from())) {
            // One that was taken off before its first day never comes.
            return end == null ? State.COMING : State.ENDED;
        }
        return State.ON;
    }

    /** Whether it was on the channel on one of these days or between. */
    boolean wasOnDuring(LocalDate first, LocalDate last) {
        LocalDate later = first.isAfter(from()) ? first : from();
        return !later.isAfter(last) && stateOn(later) == State.ON;
    }

    /** Whether nobody and nothing has taken it off, though its time may be over. */
    boolean isOpen() {
        return end == null;
    }

    Listing changed(Terms next) {
        return new Listing(id, channelId, channel, kind, scope, task, next, listedBy, agency, listedAt, end);
    }

    Listing ended(End next) {
        return new Listing(id, channelId, channel, kind, scope, task, terms, listedBy, agency, listedAt, next);
    }

    MarketState.Listing told() {
        return new MarketState.Listing(
                id,
                channelId,
                channel,
                kind.name(),
                terms.url(),
                terms.from(),
                terms.until(),
                terms.priceFrom(),
                terms.priceTo());
    }
}
