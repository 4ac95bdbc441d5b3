package vn.ocop.registry.programme.report;

import static com.mongodb.client.model.Filters.empty;

import com.mongodb.client.MongoIterable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.events.MarketState;
import vn.ocop.events.OfficerTrainingState;
import vn.ocop.registry.programme.history.Listed;
import vn.ocop.registry.programme.history.Markets;
import vn.ocop.registry.programme.history.Trainings;
import vn.ocop.registry.programme.report.Table.Column;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.Kept;

/** Section V: training and trade promotion of the year, as far as the events of these services tell. */
@Component
class ActivityPart implements Part {
    private static final String TOLD = "Nguồn: thông tin từ phân hệ %s, đến hết ngày %s.";
    private final Trainings trainings;
    private final Markets markets;
    private final Copies<MarketState> shown;
    private final SaleTable sales;

    ActivityPart(Trainings trainings, Markets markets, Copies<MarketState> marketCopies, SaleTable sales) {
        this.trainings = trainings;
        this.markets = markets;
        this.shown = marketCopies;
        this.sales = sales;
    }

    @Override
    public Section of(int year, LocalDate on) {
        YearDays days = new YearDays(year, on);
        List<Table> tables = List.of(training(days), listings(days), promotions(days), sales.of(days));
        boolean known = tables.stream().anyMatch(table -> !table.rows().isEmpty());
        return new Section("V", "Đào tạo, tập huấn và xúc tiến thương mại", known, tables);
    }

    private Table training(YearDays days) {
        Map<String, Trained> topics = new TreeMap<>();
        Trained all = new Trained();
        MongoIterable<Kept<EntityTrainingState>> entities = trainings.ofEntities();
        entities.forEach(told -> told.state().topics().stream()
                .filter(topic -> days.has(topic.lastDay()))
                .forEach(topic -> {
                    topics.computeIfAbsent(topic.topic(), _ -> new Trained())
                            .entities
                            .add(told.id());
                    all.entities.add(told.id());
                }));
        MongoIterable<Kept<OfficerTrainingState>> officers = trainings.ofOfficers();
        officers.forEach(told -> told.state().topics().stream()
                .filter(topic -> days.has(topic.lastDay()))
                .forEach(topic -> {
                    topics.computeIfAbsent(topic.topic(), _ -> new Trained())
                            .officers
                            .add(told.id());
                    all.officers.add(told.id());
                }));
        Rows rows = new Rows();
        topics.forEach((topic, trained) ->
                rows.add(null, TopicNames.of(topic), trained.entities.size(), trained.officers.size()));
        return new Table(
                "V.1",
                "Đào tạo, tập huấn hoàn thành trong năm " + days.year(),
                List.of(
                        Column.text("TT", 8),
                        Column.text("Chuyên đề", 60),
                        Column.number("Chủ thể có người được đào tạo", 16),
                        Column.number("Cán bộ được đào tạo", 16)),
                rows.withTotal(
                        null, "Tổng cộng (mỗi chủ thể, cán bộ tính một lần)", all.entities.size(), all.officers.size()),
                List.of(TOLD.formatted("đào tạo", Written.day(days.on()))),
                "/api/training/v1/reports/yearly?year=" + days.year());
    }

    private Table listings(YearDays days) {
        Map<String, OnChannels> kinds = new TreeMap<>();
        OnChannels all = new OnChannels();
        for (Listed listed : markets.all()) {
            if (listed.firstDay().isAfter(days.on())
                    || (listed.end() != null && !listed.end().isAfter(listed.firstDay()))) {
                continue;
            }
            OnChannels kind = kinds.computeIfAbsent(listed.kind(), _ -> new OnChannels());
            kind.take(listed, days);
            all.take(listed, days);
        }
        Rows rows = new Rows();
        kinds.forEach((kind, channels) -> {
            if (channels.tells()) {
                rows.add(null, channels.cells(MarketNames.channel(kind)));
            }
        });
        return new Table(
                "V.2",
                "Sản phẩm trên các kênh bán hàng",
                List.of(
                        Column.text("TT", 7),
                        Column.text("Loại kênh", 33),
                        Column.number("Lượt đưa lên trong năm", 15),
                        Column.number("Lượt kết thúc trong năm", 15),
                        Column.number("Sản phẩm đang bán", 15),
                        Column.number("Chủ thể đang bán", 15)),
                rows.withTotal(null, all.cells("Tổng cộng (mỗi sản phẩm, chủ thể tính một lần)")),
                List.of(TOLD.formatted("xúc tiến thương mại", Written.day(days.on()))),
                "/api/trade/v1/coverage?on=" + days.on());
    }

    private Table promotions(YearDays days) {
        Map<String, Shown> events = new TreeMap<>();
        for (MarketState market : shown.where(empty())) {
            for (MarketState.Promotion promotion : market.promotions()) {
                if (days.has(promotion.from())) {
                    events.computeIfAbsent(promotion.from() + promotion.eventId(), _ -> new Shown(promotion))
                            .take(market);
                }
            }
        }
        Rows rows = new Rows();
        Shown all = new Shown(null);
        events.values().forEach(event -> {
            all.products.addAll(event.products);
            all.entities.addAll(event.entities);
            rows.add(
                    null,
                    event.promotion.name(),
                    MarketNames.occasion(event.promotion.kind()),
                    MarketNames.scope(event.promotion.scope()),
                    event.promotion.from(),
                    event.entities.size(),
                    event.products.size());
        });
        return new Table(
                "V.3",
                "Hội chợ, triển lãm và hoạt động quảng bá trong năm " + days.year(),
                List.of(
                        Column.text("TT", 7),
                        Column.text("Hoạt động", 35),
                        Column.text("Hình thức", 14),
                        Column.text("Phạm vi", 12),
                        Column.day("Ngày bắt đầu"),
                        Column.number("Chủ thể", 10),
                        Column.number("Sản phẩm", 10)),
                rows.withTotal(
                        null,
                        "Tổng cộng (mỗi chủ thể, sản phẩm tính một lần)",
                        null,
                        null,
                        null,
                        all.entities.size(),
                        all.products.size()),
                List.of(TOLD.formatted("xúc tiến thương mại", Written.day(days.on()))
                        + " Mỗi sản phẩm chỉ còn 50 hoạt động gần nhất."),
                "/api/trade/v1/promotion-events");
    }

    /** Who was trained in something. */
    private static final class Trained {
        private final Set<String> entities = new HashSet<>();
        private final Set<String> officers = new HashSet<>();
    }

    /** What was shown on an occasion. */
    private static final class Shown {
        private final MarketState.Promotion promotion;
        private final Set<String> products = new HashSet<>();
        private final Set<String> entities = new HashSet<>();

        private Shown(MarketState.Promotion promotion) {
            this.promotion = promotion;
        }

        private void take(MarketState market) {
            products.add(market.productId());
            entities.add(market.entityId());
        }
    }

    /** What is on channels. */
    private static final class OnChannels {
        private final Set<String> products = new HashSet<>();
        private final Set<String> entities = new HashSet<>();
        private int begun;
        private int ended;

        private void take(Listed listed, YearDays days) {
            begun += days.has(listed.firstDay()) ? 1 : 0;
            ended += listed.end() != null && days.has(listed.end()) ? 1 : 0;
            if (listed.on(days.on())) {
                products.add(listed.productId());
                entities.add(listed.entityId());
            }
        }

        private boolean tells() {
            return begun + ended + products.size() > 0;
        }

        private Object[] cells(String name) {
            return new Object[] {name, begun, ended, products.size(), entities.size()};
        }
    }
}
