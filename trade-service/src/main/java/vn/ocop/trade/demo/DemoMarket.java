package vn.ocop.trade.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.trade.Scope;
import vn.ocop.trade.channel.ChannelProfile;
import vn.ocop.trade.channel.Channels;
import vn.ocop.trade.contract.ContractKind;
import vn.ocop.trade.contract.Contracts;
import vn.ocop.trade.contract.Item;
import vn.ocop.trade.market.Listings;
import vn.ocop.trade.market.Markets;
import vn.ocop.trade.market.Terms;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.sale.SaleReport;
import vn.ocop.trade.sale.Sales;

/** Channels, listings, sales and contracts of the demo year. What is there already stays as it is. */
@Component
@ConditionalOnProperty("trade.demo-year")
class DemoMarket {
    private final Channels channels;
    private final Markets markets;
    private final Listings listings;
    private final Sales sales;
    private final Contracts contracts;
    private final Today today;

    DemoMarket(Channels channels, Markets markets, Listings listings, Sales sales, Contracts contracts, Today today) {
        this.channels = channels;
        this.markets = markets;
        this.listings = listings;
        this.sales = sales;
        this.contracts = contracts;
        this.today = today;
    }

    /** The channel of that key. */
    String channel(String key, ChannelProfile profile, Caller by) {
        return channels.open(DemoYear.id("channel", key), profile, by).id();
    }

    /** Lists a product, unless it ever was by an earlier load: what took it off since is not undone. */
    void list(Standing product, String channelId, ChannelProfile channel, LocalDate from, Caller by) {
        String id = DemoYear.id("listing", channelId + product.productId());
        boolean known = markets.find(product.productId()).stream()
                .flatMap(market -> market.state().listings().stream())
                .anyMatch(one -> one.id().equals(id));
        boolean taken = product.starOn(today.day()).stream()
                .anyMatch(star -> channel.leastStar() == null || star >= channel.leastStar());
        if (known || !taken) {
            return;
        }
        String url = channel.website() == null ? null : channel.website() + "/san-pham/" + product.productId();
        Terms terms = new Terms(url, from, null, 45_000L, 180_000L);
        listings.list(product.productId(), id, channelId, channel.task(), terms, by);
    }

    /** Sales of a product on a channel, of every month that is over; how many. */
    int sell(Standing product, String channelId, ChannelProfile channel, DemoYear year, Caller by) {
        int told = 0;
        for (int i = 0; i < year.months(); i++) {
            LocalDate first = year.firstMonth().plusMonths(i);
            LocalDate last = first.plusMonths(1).minusDays(1);
            if (last.isBefore(today.day())) {
                String id = DemoYear.id("sale " + first, channelId + product.productId());
                sales.record(id, report(product, channelId, channel, first, last), by);
                told++;
            }
        }
        return told;
    }

    /** A contract of a maker with the operator of a channel. */
    void sign(Standing product, ChannelProfile channel, LocalDate day, Caller by) {
        if (day.isAfter(today.day())) {
            return;
        }
        String id = DemoYear.id("contract", product.entityId());
        contracts.enter(
                id,
                new vn.ocop.trade.contract.Terms(
                        ContractKind.CONTRACT,
                        "GIẢ-ĐỊNH/" + day.getYear(),
                        channel.operator(),
                        product.entityId(),
                        Scope.PROVINCE,
                        day,
                        day,
                        day.plusYears(1),
                        DemoYear.amount(id).multiply(BigDecimal.TEN),
                        null,
                        null,
                        List.of(new Item(product.productId(), null, null)),
                        List.of()),
                by);
    }

    private static SaleReport report(
            Standing product, String channelId, ChannelProfile channel, LocalDate first, LocalDate last) {
        return new SaleReport(
                product.entityId(),
                product.productId(),
                channelId,
                channel.kind().name(),
                channel.scope(),
                first,
                last,
                null,
                null,
                DemoYear.amount(first + channelId + product.productId()));
    }
}
