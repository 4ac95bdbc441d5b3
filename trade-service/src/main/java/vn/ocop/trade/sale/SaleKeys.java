package vn.ocop.trade.sale;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import vn.ocop.events.Topics;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.listing.Facets;
import vn.ocop.starter.mongo.Index;
import vn.ocop.trade.Amounts;

/** How sales are stored, and by what they are found, ordered and summed. */
final class SaleKeys {
    /** Last day of the period and the id: the order of lists, and what tells the period of a report. */
    static final String BY_DAY = "byDay";

    /** What lists can be narrowed by; each has an index together with the order. */
    static final List<String> FILTERS =
            List.of("entity", "product", "channel", "kind", "scope", "locality", "units", "source", "state");

    static final AggregateType<Sale> TYPE = new AggregateType<>(
            "sale", Sale.class, "sales", Topics.TRADE_ENTITY, (_, sale) -> of(sale), indexes(), sale -> sale.report()
                    .entityId());

    private SaleKeys() {}

    private static List<Index> indexes() {
        List<Index> indexes = new ArrayList<>(Stream.of(
                        Index.unique("sale-key", "keys.key"),
                        Index.on("keys.told"),
                        Index.on("keys.goods", "keys.from"),
                        Index.on("keys." + BY_DAY))
                .toList());
        FILTERS.forEach(filter -> indexes.add(Index.on("keys." + filter, "keys." + BY_DAY)));
        return indexes;
    }

    private static BsonDocument of(Sale sale) {
        SaleReport report = sale.report();
        BsonDocument keys = new BsonDocument("key", new BsonString(sale.key()))
                .append("told", new BsonString(Sale.told(sale.source(), report)))
                .append("goods", new BsonString(report.goods()))
                .append("from", new BsonString(report.from().toString()))
                .append("to", new BsonString(report.to().toString()))
                .append(BY_DAY, new BsonString(report.to() + " " + sale.id()))
                .append("state", new BsonString(sale.state().name()))
                .append("source", new BsonString(sale.source().name()))
                .append("entity", new BsonString(report.entityId()))
                .append("product", new BsonString(report.productId()))
                .append("channel", orNone(report.channelId()))
                .append("kind", new BsonString(report.channelKind()))
                .append("scope", new BsonString(report.scope().name()))
                .append("locality", orNone(sale.home().localityId()))
                .append(
                        "units",
                        new BsonArray(sale.home().units().stream()
                                .map(BsonString::new)
                                .toList()));
        return withFigures(withPeriods(keys, report.to()), report);
    }

    private static BsonDocument withPeriods(BsonDocument keys, LocalDate last) {
        for (ReportBy by : ReportBy.PERIODS) {
            keys.append(by.key(), new BsonString(by.period(last)));
        }
        return keys;
    }

    private static BsonDocument withFigures(BsonDocument keys, SaleReport report) {
        keys.append("value", new BsonInt64(report.value().longValueExact()))
                .append("unit", new BsonString(Amounts.unit(report.unit())));
        if (report.quantity() != null) {
            keys.append("thousandths", new BsonInt64(Amounts.thousandths(report.quantity())));
        }
        return keys;
    }

    private static BsonString orNone(String value) {
        return new BsonString(value == null ? Facets.NONE : value);
    }
}
