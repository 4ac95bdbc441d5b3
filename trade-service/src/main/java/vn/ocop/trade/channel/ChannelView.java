package vn.ocop.trade.channel;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import vn.ocop.starter.aggregate.Versioned;

/**
 * A channel as the API tells it.
 *
 * @param modern whether its kind counts as modern today
 * @param closing null while it is open
 */
record ChannelView(
        String id, long version, @JsonUnwrapped ChannelProfile profile, boolean modern, Channel.Closing closing) {

    static ChannelView of(Versioned<Channel> channel, ModernRule rule, LocalDate today) {
        Channel state = channel.state();
        return new ChannelView(
                channel.id(), channel.version(), state.profile(), rule.isModern(state.kind(), today), state.closing());
    }
}
