package vn.ocop.registry.programme.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import vn.ocop.registry.programme.funding.FundingLine.Decided;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.mongo.Index;

/** How money is stored, and by what it is found, ordered and summed. */
final class FundingKeys {
    /** Year and id: the order of lines. */
    static final String BY_YEAR = "byYear";
    /** Day of payment and id: the order of spendings. */
    static final String BY_DAY = "byDay";
    /** What both lists can be narrowed by; each has an index together with the order. */
    static final List<String> FILTERS = List.of("source", "task", "locality", "year", "state");

    private static final String OPEN_END = "9999-12-31";

    static final AggregateType<FundingLine> LINES = new AggregateType<>(
            "funding-line",
            FundingLine.class,
            "funding_lines",
            null,
            FundingKeys::of,
            indexes(BY_YEAR, Index.unique("funding-heading", "keys.unique"), Index.on("keys.heading")));

    static final AggregateType<Spending> SPENDINGS = new AggregateType<>(
            "funding-spending",
            Spending.class,
            "funding_spendings",
            null,
            FundingKeys::of,
            indexes(BY_DAY, Index.on("keys.heading")));

    private FundingKeys() {}

    private static List<Index> indexes(String order, Index... others) {
        List<Index> indexes = new ArrayList<>(List.of(others));
        indexes.add(Index.on("keys." + order));
        FILTERS.forEach(filter -> indexes.add(Index.on("keys." + filter, "keys." + order)));
        return indexes;
    }

    private static BsonDocument of(String id, FundingLine line) {
        boolean counts = line.state() == FundingLine.State.PLANNED;
        return of(line.heading(), line.state().name())
                .append("unique", new BsonString(counts ? line.heading().key() : id))
                .append(BY_YEAR, new BsonString(line.heading().yearKey() + " " + id))
                .append("amounts", new BsonArray(counts ? amounts(line.decisions()) : List.of()));
    }

    private static BsonDocument of(String id, Spending spending) {
        Spending.Voucher voucher = spending.voucher();
        return of(spending.heading(), spending.state().name())
                .append(BY_DAY, new BsonString(voucher.day() + " " + id))
                .append("day", new BsonString(voucher.day().toString()))
                .append("amount", new BsonInt64(voucher.amount()));
    }

    private static BsonDocument of(Heading heading, String state) {
        return new BsonDocument("heading", new BsonString(heading.key()))
                .append("source", new BsonString(heading.source()))
                .append("task", new BsonString(heading.task()))
                .append("locality", new BsonString(heading.locality()))
                .append("year", new BsonString(heading.yearKey()))
                .append("state", new BsonString(state));
    }

    /** Each amount with the first day on which it holds and the first on which it does not any more. */
    private static List<BsonDocument> amounts(List<Decided> decisions) {
        List<BsonDocument> amounts = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            LocalDate end = i + 1 < decisions.size() ? decisions.get(i + 1).decidedOn() : null;
            amounts.add(new BsonDocument(
                            "from", new BsonString(decisions.get(i).decidedOn().toString()))
                    .append("end", new BsonString(end == null ? OPEN_END : end.toString()))
                    .append("amount", new BsonInt64(decisions.get(i).amount())));
        }
        return amounts;
    }
}
