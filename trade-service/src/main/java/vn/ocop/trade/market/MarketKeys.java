package vn.ocop.trade.market;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.ocop.events.Topics;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.mongo.Index;

/** How the markets of products are stored, and by what they are found and ordered. */
final class MarketKeys {
    static final String BY_PRODUCT = "byProduct";
    static final String OPEN_CHANNEL = "keys.openChannel";
    /** The earliest foreseen last day of an open listing, and the id; only where there is one. */
    static final String UNTIL = "keys.until";

    static final AggregateType<ProductMarket> TYPE = new AggregateType<>(
            "market",
            ProductMarket.class,
            "product_markets",
            Topics.TRADE_PRODUCT,
            MarketKeys::of,
            List.of(
                    Index.on("keys.byProduct"),
                    Index.on("keys.channel", "keys.byProduct"),
                    Index.on("keys.entity", "keys.byProduct"),
                    Index.on("keys.kind", "keys.byProduct"),
                    Index.on("keys.unit", "keys.byProduct"),
                    Index.on(OPEN_CHANNEL, "keys.byProduct"),
                    Index.sparse(UNTIL)));

    private MarketKeys() {}

    private static BsonDocument of(String id, ProductMarket market) {
        BsonDocument keys = new BsonDocument(BY_PRODUCT, new BsonString(id))
                .append("entity", new BsonString(String.valueOf(market.entityId())))
                .append("unit", texts(market.units().stream()))
                .append("channel", texts(market.listings().stream().map(Listing::channelId)))
                .append("kind", texts(market.listings().stream().map(one -> one.kind()
                        .name())))
                .append("openChannel", texts(market.open().map(Listing::channelId)));
        market.open()
                .map(one -> one.terms().until())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(LocalDate::toString)
                .ifPresent(until -> keys.append("until", new BsonString(until + " " + id)));
        return keys;
    }

    private static BsonArray texts(Stream<String> values) {
        return new BsonArray(values.distinct().map(BsonString::new).toList());
    }
}
