package vn.ocop.trade.giftset;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * What a set is to be.
 *
 * @param occasion feast or event, for example {@code Tết Nguyên đán 2027}
 * @param from first day of its season
 * @param to last day of its season
 * @param price of one set, VND
 * @param task task of the plan's section V that it serves: V.1 and V.2 ask for gift sets; null if none
 */
public record GiftSetPlan(
        String name, String occasion, LocalDate from, LocalDate to, List<Item> items, Long price, String task) {
    private static final int MOST_ITEMS = 30;
    private static final int MOST_PIECES = 1_000;
    private static final int LONGEST_ID = 64;
    private static final long HIGHEST_PRICE = 1_000_000_000_000L;

    /** @param quantity pieces of it in one set */
    public record Item(String productId, Integer quantity) {}

    public GiftSetPlan {
        items = items == null ? List.of() : items;
    }

    void check(Faults faults) {
        new Texts(faults)
                .needed(name, "name", Texts.NAME)
                .needed(occasion, "occasion", Texts.NAME)
                .optional(task, "task", LONGEST_ID);
        faults.require(from != null, "from", "required").require(to != null, "to", "required");
        if (from != null && to != null) {
            faults.require(!to.isBefore(from), "to", "before-from");
            faults.require(!to.isAfter(from.plusYears(1)), "to", "season-too-long");
        }
        faults.require(price != null, "price", "required");
        faults.require(price == null || (price > 0 && price <= HIGHEST_PRICE), "price", "price");
        checkItems(faults);
    }

    private void checkItems(Faults faults) {
        faults.require(items.size() >= 2 && items.size() <= MOST_ITEMS, "items", "size", 2, MOST_ITEMS);
        if (items.size() > MOST_ITEMS) {
            return;
        }
        Set<String> once = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String field = "items[" + i + "]";
            faults.require(item != null && item.productId() != null, field + ".productId", "required");
            Integer quantity = item == null ? null : item.quantity();
            faults.require(
                    quantity != null && quantity >= 1 && quantity <= MOST_PIECES,
                    field + ".quantity",
                    "between",
                    1,
                    MOST_PIECES);
            faults.require(
                    item == null || item.productId() == null || once.add(item.productId()),
                    field + ".productId",
                    "once");
        }
    }

    /** Ids of its products. */
    List<String> products() {
        return items.stream().map(Item::productId).toList();
    }

    boolean has(String productId) {
        return items.stream().anyMatch(item -> Objects.equals(item.productId(), productId));
    }

    GiftSetPlan with(String other, String instead) {
        List<Item> next = items.stream()
                .map(item -> item.productId().equals(other) ? new Item(instead, item.quantity()) : item)
                .toList();
        return new GiftSetPlan(name, occasion, from, to, next, price, task);
    }
}
