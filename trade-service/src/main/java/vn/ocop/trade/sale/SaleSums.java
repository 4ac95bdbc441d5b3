package vn.ocop.trade.sale;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;

import com.mongodb.client.model.Accumulators;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.springframework.stereotype.Component;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.trade.Amounts;

/**
 * Sums of sales at their newest revisions. They are whole numbers of đồng and of thousandths of a unit, so they are exact;
 * the bounds of one sale leave room for nine million of the largest.
 */
@Component
class SaleSums {
    private static final int MOST_GROUPS = 20_000;
    private final Sales sales;
    private final SumNames names;

    SaleSums(Sales sales, SumNames names) {
        this.sales = sales;
        this.names = names;
    }

    /** The lines in the order of their keys. @throws Refusal if there are too many of them */
    List<SumLine> of(ReportBy by, Criteria criteria) {
        TreeMap<String, List<BsonDocument>> found = new TreeMap<>();
        int groups = 0;
        for (BsonDocument one : groups(by, criteria)) {
            if (++groups > MOST_GROUPS) {
                throw Refusal.of(Refusal.Kind.TOO_LARGE, "too-many-lines", MOST_GROUPS);
            }
            found.computeIfAbsent(text(one, "value"), _ -> new ArrayList<>()).add(one);
        }
        Map<String, String> named = by == ReportBy.LOCALITY ? localities(found) : names.of(by, found.keySet());
        return found.entrySet().stream()
                .map(entry -> line(entry.getKey(), named.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** The sales themselves know the names of their localities. */
    private static Map<String, String> localities(Map<String, List<BsonDocument>> found) {
        Map<String, String> names = new HashMap<>();
        found.forEach((key, groups) -> groups.stream()
                .filter(one -> one.isString("locality"))
                .findFirst()
                .ifPresent(one -> names.put(key, one.getString("locality").getValue())));
        return names;
    }

    private Iterable<BsonDocument> groups(ReportBy by, Criteria criteria) {
        criteria.is("state", Sale.State.RECORDED.name());
        BsonDocument together = new BsonDocument("value", new BsonString("$keys." + by.key()))
                .append("unit", new BsonString("$keys.unit"));
        return sales.collection()
                .aggregate(List.of(
                        match(criteria.filter()),
                        group(
                                together,
                                sum("sales", 1),
                                sum("value", "$keys.value"),
                                sum("thousandths", "$keys.thousandths"),
                                Accumulators.max("unit", "$state.report.unit"),
                                Accumulators.max("locality", "$state.home.locality.name")),
                        limit(MOST_GROUPS + 1)));
    }

    private static SumLine line(String key, String name, List<BsonDocument> groups) {
        List<SumLine.Quantity> quantities = groups.stream()
                .filter(one -> !text(one, "unit").isEmpty())
                .map(one -> new SumLine.Quantity(
                        one.getString("unit").getValue(),
                        Amounts.ofThousandths(number(one, "thousandths")),
                        number(one, "sales")))
                .sorted((one, other) -> one.unit().compareTo(other.unit()))
                .toList();
        long counted = groups.stream().mapToLong(one -> number(one, "sales")).sum();
        long with = quantities.stream().mapToLong(SumLine.Quantity::sales).sum();
        long value = groups.stream().mapToLong(one -> number(one, "value")).reduce(0, Math::addExact);
        return new SumLine(key, name, counted, value, quantities, counted - with);
    }

    private static String text(BsonDocument group, String part) {
        return group.getDocument("_id").getString(part).getValue();
    }

    private static long number(BsonDocument group, String field) {
        return group.getNumber(field).longValue();
    }
}
