package vn.ocop.trade.market;

import java.time.LocalDate;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.trade.channel.Channel;
import vn.ocop.trade.product.Loss;
import vn.ocop.trade.product.Standing;

/** What a channel asks of a product, on one day: a star that holds, stars enough, and a group that it takes. */
record Entry(Standing standing, LocalDate day) {

    /** Why the product may not be there; null if it may. */
    Ending refuses(Channel channel) {
        Loss loss = standing.loss(day).orElse(null);
        if (loss != null) {
            return Ending.of(loss);
        }
        if (!channel.isOpen()) {
            return Ending.CHANNEL_CLOSED;
        }
        if (!channel.takesStar(standing.star())) {
            return Ending.TOO_FEW_STARS;
        }
        return channel.takesGroup(standing.group()) ? null : Ending.GROUP_NOT_TAKEN;
    }

    /** @throws Refusal of kind CONFLICT unless the product may be there */
    void require(Channel channel) {
        Ending refused = refuses(channel);
        if (refused == null) {
            return;
        }
        throw switch (refused) {
            case CHANNEL_CLOSED ->
                Refusal.conflict("channel-closed", channel.closing().on());
            case TOO_FEW_STARS ->
                Refusal.conflict(
                        "too-few-stars", standing.star(), channel.profile().leastStar());
            case GROUP_NOT_TAKEN -> Refusal.conflict("group-not-taken", String.valueOf(standing.group()));
            default -> Refusal.conflict("no-star", refused);
        };
    }
}
