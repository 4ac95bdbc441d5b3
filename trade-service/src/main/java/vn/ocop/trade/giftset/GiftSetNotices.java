package vn.ocop.trade.giftset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.trade.notice.Notice;
import vn.ocop.trade.notice.Notices;
import vn.ocop.trade.notice.Recipients;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.product.Standings;

/** A set that lost a product leaves a notice to who offered it, to that agency and to who makes the product. */
@Component
class GiftSetNotices {
    private final Notices notices;
    private final Standings standings;

    GiftSetNotices(Notices notices, Standings standings) {
        this.notices = notices;
        this.standings = standings;
    }

    /** @param event of type gift-set-items-lost */
    void leave(IncomingEvent event, GiftSet set) {
        List<GiftSetEvent.LostItem> lost =
                event.as(GiftSetEvent.GiftSetItemsLost.class).lost();
        Map<String, Standing> products = standings.find(
                lost.stream().map(GiftSetEvent.LostItem::productId).toList());
        notices.leave(lost.stream()
                .map(one -> notice(event, set, one, Optional.ofNullable(products.get(one.productId()))))
                .toList());
    }

    private static Notice notice(
            IncomingEvent event, GiftSet set, GiftSetEvent.LostItem lost, Optional<Standing> product) {
        return new Notice(
                event.subject() + ":" + event.version() + ":" + lost.productId(),
                Notice.Kind.GIFT_SET_INCOMPLETE,
                new Recipients(
                        set.offer().by(),
                        set.offer().agency(),
                        product.map(Standing::entityId).orElse(null)),
                lost.productId(),
                product.map(Standing::name).orElse(null),
                event.subject(),
                set.plan().name(),
                lost.reason().name(),
                null,
                lost.on(),
                event.attributes().time());
    }
}
