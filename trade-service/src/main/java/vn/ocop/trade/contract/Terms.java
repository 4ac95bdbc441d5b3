package vn.ocop.trade.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.trade.Amounts;
import vn.ocop.trade.Scope;

/**
 * What a buyer and an entity have signed.
 *
 * @param number number on the paper, null if it has none
 * @param buyer name of the organisation that buys; a person's name does not belong here
 * @param scope where the buyer is
 * @param from first day of its term, null if it says none
 * @param to last day of its term, null if open
 * @param value whole đồng; null for a memorandum that says none
 * @param promotionId id of the occasion on which it was signed, null if none
 * @param needId id of the buyer's need that it answers, null if none
 */
public record Terms(
        ContractKind kind,
        String number,
        String buyer,
        String entityId,
        Scope scope,
        LocalDate signedOn,
        LocalDate from,
        LocalDate to,
        BigDecimal value,
        String promotionId,
        String needId,
        List<Item> items,
        List<Milestone> milestones) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int MOST_ITEMS = 50;
    private static final int MOST_MILESTONES = 60;

    public Terms {
        value = Amounts.plain(value);
        items = items == null ? List.of() : items;
        milestones = milestones == null ? List.of() : milestones;
    }

    void check(LocalDate today, Faults faults) {
        new Texts(faults)
                .optional(number, "number", Texts.NAME)
                .needed(buyer, "buyer", Texts.NAME)
                .needed(entityId, "entityId", Texts.NAME)
                .optional(promotionId, "promotionId", Texts.NAME)
                .optional(needId, "needId", Texts.NAME);
        faults.require(kind != null, "kind", "required");
        faults.require(scope != null, "scope", "required");
        faults.require(signedOn != null, "signedOn", "required");
        faults.require(signedOn == null || !signedOn.isAfter(today), "signedOn", "in-future");
        faults.require(signedOn == null || !signedOn.isBefore(EARLIEST), "signedOn", "too-early", EARLIEST);
        faults.require(from == null || to == null || !to.isBefore(from), "to", "before-start");
        faults.require(kind != ContractKind.CONTRACT || value != null, "value", "required");
        Amounts.checkValue(value, "value", faults);
        checkEach(items, "items", 1, MOST_ITEMS, faults, (item, field) -> item.check(field, faults));
        Set<String> ids = new HashSet<>();
        checkEach(milestones, "milestones", 0, MOST_MILESTONES, faults, (milestone, field) -> {
            milestone.check(field, faults);
            faults.require(ids.add(milestone.id()), field + ".id", "once");
        });
    }

    /** Whether it has a milestone of that id; none at all is fine too. */
    boolean has(String milestoneId) {
        return milestoneId == null
                || milestones.stream().anyMatch(one -> one.id().equals(milestoneId));
    }

    /** Whether the product is among its goods. */
    boolean names(String productId) {
        return items.stream().anyMatch(item -> item.productId().equals(productId));
    }

    private static <T> void checkEach(
            List<T> all, String field, int least, int most, Faults faults, BiConsumer<T, String> check) {
        if (all.size() < least || all.size() > most) {
            faults.require(false, field, "size", least, most);
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            String place = field + "[" + i + "]";
            faults.require(all.get(i) != null, place, "required");
            if (all.get(i) != null) {
                check.accept(all.get(i), place);
            }
        }
    }
}
