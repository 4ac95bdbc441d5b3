package vn.ocop.registry.programme.report;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.springframework.stereotype.Component;
import vn.ocop.events.SaleState;
import vn.ocop.registry.programme.report.Table.Column;
import vn.ocop.starter.event.Copies;

/** What entities reported to have sold in a year, by kind of channel, in whole đồng. */
@Component
class SaleTable {
    private static final BsonDocument BY_KIND_AND_ENTITY = new BsonDocument("kind", new BsonString("$copy.channelKind"))
            .append("entity", new BsonString("$copy.entityId"));
    private final Copies<SaleState> sales;

    SaleTable(Copies<SaleState> saleCopies) {
        this.sales = saleCopies;
    }

    Table of(YearDays days) {
        Map<String, Sold> kinds = new TreeMap<>();
        Sold all = new Sold();
        for (BsonDocument found : sums(days)) {
            BsonDocument of = found.getDocument("_id");
            Sold kind = kinds.computeIfAbsent(of.getString("kind").getValue(), _ -> new Sold());
            Stream.of(kind, all).forEach(sold -> sold.add(of.getString("entity").getValue(), found));
        }
        Rows rows = new Rows();
        String link = "/api/trade/v1/sales/report?from=" + days.first() + "&to=" + days.last();
        kinds.forEach((kind, sold) -> rows.add(link + "&by=kind&kind=" + kind, sold.cells(MarketNames.channel(kind))));
        return new Table(
                "V.4",
                "Doanh thu do chủ thể báo cáo trong năm " + days.year(),
                List.of(
                        Column.text("TT", 7),
                        Column.text("Loại kênh", 43),
                        Column.number("Chủ thể", 12),
                        Column.number("Số lần báo cáo", 14),
                        Column.number("Doanh thu (đồng)", 24)),
                rows.withTotal(link + "&by=kind", all.cells("Tổng cộng (mỗi chủ thể tính một lần)")),
                List.of(
                        "Nguồn: báo cáo bán hàng trong phân hệ xúc tiến thương mại, bản mới nhất của mỗi báo cáo có kỳ kết"
                                + " thúc đến hết ngày " + Written.day(days.on()) + "; không tính báo cáo đã hủy."),
                link + "&by=kind");
    }

    private Iterable<BsonDocument> sums(YearDays days) {
        LocalDate last = days.last();
        return sales.collection()
                .aggregate(List.of(
                        match(and(
                                gte(SaleReader.LAST_DAY, days.first()),
                                lte(SaleReader.LAST_DAY, last),
                                eq("copy.state", "RECORDED"))),
                        group(BY_KIND_AND_ENTITY, sum("sales", 1), sum("value", "$copy.value"))));
    }

    /** What was sold on a kind of channel. */
    private static final class Sold {
        private final Set<String> entities = new HashSet<>();
        private long sales;
        private long value;

        private void add(String entity, BsonDocument found) {
            entities.add(entity);
            sales = Math.addExact(sales, found.getNumber("sales").longValue());
            value = Math.addExact(value, found.getNumber("value").longValue());
        }

        private Object[] cells(String name) {
            return new Object[] {name, entities.size(), sales, value};
        }
    }
}
