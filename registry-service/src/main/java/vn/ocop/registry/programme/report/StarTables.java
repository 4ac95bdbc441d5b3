package vn.ocop.registry.programme.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.registry.programme.history.EntityDays;
import vn.ocop.registry.programme.history.ProductDay;
import vn.ocop.registry.programme.history.ProductDays;
import vn.ocop.registry.programme.history.Recognised;
import vn.ocop.registry.programme.history.Recognitions;
import vn.ocop.registry.programme.report.Table.Column;
import vn.ocop.registry.programme.report.Table.Row;
import vn.ocop.starter.event.Kept;

/** Products that hold stars, in the plan or not, and those whose recognition ends in the year after. */
@Component
class StarTables {
    private static final int HIGHEST = 5;
    private static final int LEAST_CERTIFIED = 3;
    private final Recognitions recognitions;
    private final ProductDays products;
    private final EntityDays entities;

    StarTables(Recognitions recognitions, ProductDays products, EntityDays entities) {
        this.recognitions = recognitions;
        this.products = products;
        this.entities = entities;
    }

    /** Whether anything was recognised in the year. */
    boolean tellOf(YearDays days) {
        return recognitions.until(days.on()).stream().anyMatch(one -> days.has(one.firstDay()));
    }

    Table byStar(String code, YearDays days) {
        List<Recognised> begun = recognitions.until(days.on());
        List<Row> rows = begun.isEmpty()
                ? List.of()
                : IntStream.concat(
                                IntStream.iterate(HIGHEST, star -> star >= LEAST_CERTIFIED, star -> star - 1),
                                IntStream.of(0))
                        .mapToObj(star -> row(star, begun, days))
                        .toList();
        return new Table(
                code,
                "Sản phẩm được công nhận, theo hạng sao",
                List.of(
                        Column.text("Hạng sao", 20),
                        Column.number("Đang có hiệu lực: sản phẩm", 16),
                        Column.number("Đang có hiệu lực: chủ thể", 16),
                        Column.number("Công nhận trong năm", 16),
                        Column.number("Thu hồi trong năm", 16),
                        Column.number("Hết hạn năm " + (days.year() + 1), 16)),
                rows,
                List.of(
                        "Nguồn: quyết định công nhận và giấy chứng nhận do phân hệ đánh giá, phân hạng thông báo, đến hết"
                                + " ngày " + Written.day(days.on())
                                + ". Gồm cả sản phẩm ngoài kế hoạch; sản phẩm đã rút hoặc chủ thể đã ngừng vẫn tính đến hết hạn"
                                + " công nhận. Chủ thể có sản phẩm nhiều hạng tính ở từng hạng, tổng cộng tính một lần."),
                "/api/registry/v1/products?star=3");
    }

    private static Row row(int star, List<Recognised> begun, YearDays days) {
        List<Recognised> of = begun.stream()
                .filter(one -> star == 0 ? one.star() >= LEAST_CERTIFIED : one.star() == star)
                .toList();
        List<Recognised> held = of.stream().filter(one -> one.on(days.on())).toList();
        Set<String> holders = new HashSet<>();
        held.forEach(one -> holders.add(one.entityId()));
        Object[] cells = {
            star == 0 ? "Tổng cộng" : star + " sao",
            held.size(),
            holders.size(),
            of.stream().filter(one -> days.has(one.firstDay())).count(),
            of.stream()
                    .filter(one -> one.revoked() && !one.replaced() && days.has(one.end()))
                    .count(),
            held.stream().filter(one -> lapses(one, days.year() + 1)).count()
        };
        return star == 0 ? Row.total(null, cells) : Row.of("/api/registry/v1/products?star=" + star, cells);
    }

    Table lapsing(String code, YearDays days) {
        int next = days.year() + 1;
        List<Recognised> lapsing = recognitions.on(days.on()).stream()
                .filter(one -> one.star() >= LEAST_CERTIFIED && lapses(one, next))
                .sorted(Comparator.comparing(Recognised::end).thenComparing(Recognised::certificate))
                .toList();
        Map<String, Kept<ProductDay>> names = lapsing.isEmpty() ? Map.of() : products.onOrFirst(days.on());
        Map<String, Kept<EntityState>> makers = lapsing.isEmpty() ? Map.of() : entities.onOrFirst(days.on());
        Rows rows = new Rows();
        lapsing.forEach(one -> rows.add(
                "/api/registry/v1/products/" + one.productId(),
                names.containsKey(one.productId())
                        ? names.get(one.productId()).state().name()
                        : one.productId(),
                makers.containsKey(one.entityId())
                        ? makers.get(one.entityId()).state().name()
                        : one.entityId(),
                one.star() + " sao",
                one.certificate(),
                one.decision(),
                one.end().minusDays(1)));
        return new Table(
                code,
                "Sản phẩm hết hạn công nhận trong năm " + next,
                List.of(
                        Column.text("TT", 7),
                        Column.text("Tên sản phẩm", 25),
                        Column.text("Tên chủ thể", 25),
                        Column.text("Hạng", 8),
                        Column.text("Giấy chứng nhận", 12),
                        Column.text("Quyết định", 11),
                        Column.day("Có hiệu lực đến")),
                rows.all(),
                List.of("Gồm giấy chứng nhận còn hiệu lực ngày " + Written.day(days.on())
                        + ", kể cả thời gian được gia hạn."),
                "/api/registry/v1/products");
    }

    /** Whether its last day is in that year. */
    private static boolean lapses(Recognised one, int year) {
        LocalDate last = one.end().minusDays(1);
        return last.getYear() == year;
    }
}
