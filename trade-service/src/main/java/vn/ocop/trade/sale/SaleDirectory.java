package vn.ocop.trade.sale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.events.EntityState;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.text.Vietnamese;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.channel.Channel;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.product.Standings;
import vn.ocop.trade.sale.SaleTable.Column;

/**
 * Entities and their products by what people write for them in a file: id, tax number, or name without regard to case, tone
 * marks and spaces. Made for one file; products are read once for each entity of it.
 */
final class SaleDirectory {
    private final Map<String, List<EntityState>> entities = new HashMap<>();
    private final Map<String, List<Standing>> products = new HashMap<>();
    private final Map<String, Channel> channels = new HashMap<>();
    private final Standings standings;
    private final SalePlaces places;

    SaleDirectory(Copies<EntityState> copies, Standings standings, SalePlaces places) {
        this.standings = standings;
        this.places = places;
        Optional<String> cursor = Optional.empty();
        do {
            Page<EntityState> page = copies.page(new PageRequest(PageRequest.MOST, cursor));
            page.items().forEach(this::add);
            cursor = Optional.ofNullable(page.next());
        } while (cursor.isPresent());
    }

    /** @throws RowRefused if none or several are written so */
    EntityState entity(String written) {
        RowRefused.unless(written != null, SaleRow.name(Column.ENTITY), "missing");
        return one(
                entities.getOrDefault(Vietnamese.searchKey(written), List.of()),
                Column.ENTITY,
                "unknown-entity",
                "ambiguous-entity");
    }

    /** @throws RowRefused if the entity has none or several products that are written so */
    Standing product(EntityState entity, String written) {
        RowRefused.unless(written != null, SaleRow.name(Column.PRODUCT), "missing");
        String key = Vietnamese.searchKey(written);
        List<Standing> meant = products.computeIfAbsent(entity.id(), standings::ofEntity).stream()
                .filter(product -> Stream.of(product.productId(), product.name())
                        .anyMatch(text ->
                                text != null && Vietnamese.searchKey(text).equals(key)))
                .toList();
        return one(meant, Column.PRODUCT, "unknown-product", "ambiguous-product");
    }

    /** The report with kind and scope of its channel. @throws Refusal if there is no such channel, or it is another's own */
    SaleReport placed(SaleReport report) {
        return report.channelId() == null
                ? report
                : SalePlaces.on(channels.computeIfAbsent(report.channelId(), places::find), report);
    }

    private void add(EntityState entity) {
        Stream.of(entity.id(), entity.registrationNumber(), entity.name())
                .filter(Objects::nonNull)
                .map(Vietnamese::searchKey)
                .distinct()
                .forEach(key ->
                        entities.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(entity));
    }

    private static <T> T one(List<T> meant, Column column, String none, String several) {
        RowRefused.unless(!meant.isEmpty(), SaleRow.name(column), none);
        RowRefused.unless(meant.size() == 1, SaleRow.name(column), several);
        return meant.getFirst();
    }
}
