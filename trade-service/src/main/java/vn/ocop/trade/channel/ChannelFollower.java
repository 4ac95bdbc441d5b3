package vn.ocop.trade.channel;

/**
 * Acts when a channel was changed or closed. It is told at least once of every change, in order; being told the same
 * again must come to the same.
 */
@FunctionalInterface
public interface ChannelFollower {
    /** @param channelId id of a channel that is not as it was */
    void changed(String channelId);
}
