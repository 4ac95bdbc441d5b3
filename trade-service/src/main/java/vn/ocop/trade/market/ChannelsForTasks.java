package vn.ocop.trade.market;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ocop.trade.channel.Channels;
import vn.ocop.trade.task.TaskWork;

/** Counts the channels of each task on which something was listed. */
@Component
class ChannelsForTasks implements TaskWork {
    private final Markets markets;
    private final Channels channels;

    ChannelsForTasks(Markets markets, Channels channels) {
        this.markets = markets;
        this.channels = channels;
    }

    @Override
    public Kind kind() {
        return Kind.CHANNELS;
    }

    @Override
    public Map<String, Long> done(Period period) {
        Set<String> used = markets.during(period.from(), period.to())
                .map(one -> one.listing().channelId())
                .collect(Collectors.toSet());
        return channels.find(used).values().stream()
                .filter(channel -> channel.profile().task() != null)
                .collect(Collectors.groupingBy(channel -> channel.profile().task(), Collectors.counting()));
    }
}
