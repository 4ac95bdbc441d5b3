package vn.ocop.trade.sale;

import org.springframework.stereotype.Component;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.trade.channel.Channel;
import vn.ocop.trade.channel.Channels;

/** Where goods were sold: of a channel in the register, kind and scope are what the register says. */
@Component
class SalePlaces {
    private final Channels channels;

    SalePlaces(Channels channels) {
        this.channels = channels;
    }

    /** The report with kind and scope of its channel. @throws Refusal if there is no such channel, or it is another's own */
    SaleReport placed(SaleReport report) {
        return report.channelId() == null ? report : on(find(report.channelId()), report);
    }

    /** @throws Refusal if there is no such channel */
    Channel find(String channelId) {
        return channels.find(channelId).orElseThrow(() -> Refusal.invalid("channelId", "unknown"));
    }

    /** The report with kind and scope of that channel. @throws Refusal if it is the own one of another entity */
    static SaleReport on(Channel channel, SaleReport report) {
        String owner = channel.profile().entityId();
        Faults faults = new Faults();
        faults.require(owner == null || owner.equals(report.entityId()), "channelId", "channel-of-another");
        faults.refuseIfAny();
        return report.on(channel.kind().name(), channel.scope());
    }
}
