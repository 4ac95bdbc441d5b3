package vn.ocop.trade.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ocop.starter.text.Label;
import vn.ocop.trade.Scope;
import vn.ocop.trade.channel.ChannelKind;
import vn.ocop.trade.channel.ChannelProfile;
import vn.ocop.trade.giftset.GiftSetPlan;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.promotion.Budget;
import vn.ocop.trade.promotion.PromotionKind;
import vn.ocop.trade.promotion.PromotionPlan;

/**
 * The tasks V.1 to V.5 of the plan over its nine localities, in one year.
 *
 * @param note what of it is the plan's and what is made up
 * @param listedFrom first day of all listings
 * @param contractsOn day on which contracts were signed
 * @param livestreamsFrom day of the first locality's livestream session
 * @param firstMonth first day of the first month with sales
 * @param months how many months have sales
 * @param point name of an OCOP sales point, before its locality's
 * @param site e-commerce site on which all products are
 * @param supermarket in which the best product of each locality is
 * @param giftSet gift set of the best product of each maker, without its products
 * @param events those of the whole province
 */
public record DemoYear(
        Label note,
        List<Locality> localities,
        LocalDate listedFrom,
        LocalDate contractsOn,
        LocalDate livestreamsFrom,
        int daysBetweenLocalities,
        LocalDate firstMonth,
        int months,
        String point,
        ChannelProfile site,
        ChannelProfile supermarket,
        GiftSetPlan giftSet,
        List<PromotionPlan> events) {

    /** City or district of the plan. */
    public record Locality(String no, String name, String unit) {}

    /** The id of what that stands for; the same in every load. */
    static String id(String what, String where) {
        return UUID.nameUUIDFromBytes(("trade demo year " + what + " " + where).getBytes(UTF_8))
                .toString();
    }

    /** An amount that is the same in every load: between 4 and 14 million đồng, in steps of 250,000. */
    static BigDecimal amount(String what) {
        return BigDecimal.valueOf(4_000_000L + Math.floorMod(what.hashCode(), 41) * 250_000L);
    }

    /** The sales point of a locality. */
    ChannelProfile pointOf(Locality locality) {
        return new ChannelProfile(
                point + " – " + locality.name() + " (giả định)",
                ChannelKind.OCOP_POINT,
                Scope.PROVINCE,
                "MARKET",
                "UBND " + locality.name(),
                null,
                locality.unit(),
                null,
                null,
                3,
                List.of(),
                "V.2");
    }

    /** The gift set with one of each of these products. */
    GiftSetPlan giftSetOf(List<Standing> products) {
        List<GiftSetPlan.Item> items = products.stream()
                .map(one -> new GiftSetPlan.Item(one.productId(), 1))
                .toList();
        return new GiftSetPlan(
                giftSet.name(),
                giftSet.occasion(),
                giftSet.from(),
                giftSet.to(),
                items,
                giftSet.price(),
                giftSet.task());
    }

    /** The livestream session of the locality of that place in the list. */
    PromotionPlan livestream(int place) {
        Locality locality = localities.get(place);
        LocalDate day = livestreamsFrom.plusDays((long) place * daysBetweenLocalities);
        BigDecimal cost = BigDecimal.valueOf(15_000_000);
        return new PromotionPlan(
                "Phiên livestream sản phẩm OCOP – " + locality.name(),
                PromotionKind.LIVESTREAM,
                "information_communications",
                List.of("Bưu điện tỉnh Cà Mau"),
                "V.4",
                Scope.PROVINCE,
                null,
                locality.unit(),
                "https://ocop.example/livestream",
                day,
                day,
                0,
                day,
                3,
                List.of(),
                new Budget(
                        List.of(new Budget.Cost("Phát sóng trực tiếp", cost)),
                        List.of(new Budget.Funding(Budget.Source.LOCAL, cost))));
    }
}
