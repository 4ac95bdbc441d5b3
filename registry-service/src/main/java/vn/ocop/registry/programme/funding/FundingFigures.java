package vn.ocop.registry.programme.funding;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.starter.problem.Refusal;

/** Sums of planned and spent money; the store adds up what lies under each heading. */
@Component
public class FundingFigures {
    private static final int MOST_HEADINGS = 50_000;
    private final FundingLines lines;
    private final Spendings spendings;
    private final Headings headings;

    FundingFigures(FundingLines lines, Spendings spendings, Headings headings) {
        this.lines = lines;
        this.spendings = spendings;
        this.headings = headings;
    }

    /**
     * Planned and spent money of some budget years.
     *
     * @param on decisions and payments until this day count
     * @throws Refusal of kind TOO_LARGE if there are too many headings to be summed at once
     */
    public FundingTotals totals(By by, int from, int to, LocalDate on) {
        Bson years = and(gte("keys.year", "%04d".formatted(from)), lte("keys.year", "%04d".formatted(to)));
        return FundingTotals.of(by, from, to, on, read(years, on), headings);
    }

    /** Planned and spent money of these headings as of a day; a heading without any is missing. */
    Map<Heading, Money> of(Collection<Heading> some, LocalDate on) {
        return some.isEmpty()
                ? Map.of()
                : read(
                        in(
                                "keys.heading",
                                some.stream().map(Heading::key).distinct().toList()),
                        on);
    }

    private Map<Heading, Money> read(Bson which, LocalDate on) {
        Map<Heading, Money> sums = new HashMap<>();
        String day = on.toString();
        Bson heldOn = and(lte("keys.amounts.from", day), gt("keys.amounts.end", day));
        List<Bson> planned = List.of(
                match(which), unwind("$keys.amounts"), match(heldOn), perHeading("$keys.amounts.amount"), most());
        each(lines.collection(), planned, (heading, amount) -> add(sums, heading, new Money(amount, 0)));
        Bson paid = and(which, eq("keys.state", Spending.State.RECORDED.name()), lte("keys.day", day));
        List<Bson> spent = List.of(match(paid), perHeading("$keys.amount"), most());
        each(spendings.collection(), spent, (heading, amount) -> add(sums, heading, new Money(0, amount)));
        return sums;
    }

    private static Bson perHeading(String amount) {
        return group("$keys.heading", sum("amount", amount));
    }

    private static Bson most() {
        return limit(MOST_HEADINGS + 1);
    }

    private static void add(Map<Heading, Money> sums, String heading, Money money) {
        sums.merge(Heading.of(heading), money, Money::plus);
        if (sums.size() > MOST_HEADINGS) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "too-large");
        }
    }

    private static void each(MongoCollection<BsonDocument> collection, List<Bson> question, Taker taker) {
        for (BsonDocument found : collection.aggregate(question)) {
            taker.take(found.getString("_id").getValue(), whole(found.get("amount")));
        }
    }

    /** A sum beyond a long comes back as a double, which is not exact any more. */
    private static long whole(BsonValue sum) {
        if (!sum.isInt64() && !sum.isInt32()) {
            throw new ArithmeticException("sum of amounts is no whole number: " + sum);
        }
        return sum.asNumber().longValue();
    }

    private interface Taker {
        void take(String heading, long amount);
    }
}
