package vn.ocop.trade.promotion;

import java.time.Instant;
import java.util.List;
import vn.ocop.events.EntityState;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.security.Caller;
import vn.ocop.trade.Roles;
import vn.ocop.trade.entity.EntityRights;

/**
 * What is sent to apply.
 *
 * @param products ids of the products that the entity brings
 * @param note what the entity writes, null if nothing
 * @param lateReason why an officer takes it after the last day of applications; null in time
 */
public record ApplicationForm(String entityId, List<String> products, String note, String lateReason) {
    public ApplicationForm {
        products = products == null ? List.of() : products;
    }

    void check() {
        Faults faults = new Faults();
        new Texts(faults)
                .needed(entityId, "entityId", Texts.NAME)
                .optional(note, "note", Texts.STORY)
                .optional(lateReason, "lateReason", Texts.LINE);
        faults.require(products.stream().allMatch(id -> id != null && !id.isBlank()), "products", "required");
        faults.refuseIfAny();
    }

    /** @throws Refusal if somebody else than an officer of the province gives a reason for being late */
    Application application(EntityState entity, List<Shown> shown, Instant at, Caller by) {
        if (lateReason != null && !by.hasAny(List.of(Roles.OFFICE, Roles.TRADE))) {
            throw Refusal.forbidden("late-by-officers-only");
        }
        return new Application(
                entity.id(),
                entity.name(),
                EntityRights.units(entity),
                entity.locality(),
                shown,
                note,
                lateReason,
                at,
                by.subject(),
                Application.State.APPLIED,
                null,
                null,
                null,
                null);
    }
}
