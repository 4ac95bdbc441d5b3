package vn.ocop.trade.sale;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.events.EntityState;
import vn.ocop.events.Locality;
import vn.ocop.events.SaleRecorded;
import vn.ocop.events.SaleState;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.trade.entity.EntityRights;

/**
 * A sale as it was reported, at its newest revision. Earlier ones stay in its history with the reasons: a correction never
 * takes anything away.
 *
 * @param revision 1 when it was recorded, one more with each correction and with its cancellation
 * @param origin id of what it was made from, the delivery of a contract; null without
 * @param home where the entity was when it reported; the sale stays there when the entity moves
 */
public record Sale(
        String id, int revision, State state, SaleSource source, String origin, Home home, SaleReport report) {

    /** Whether it counts. */
    public enum State {
        RECORDED,
        /** It was entered by mistake and counts nowhere. */
        CANCELLED
    }

    /**
     * Where an entity is.
     *
     * @param units ids of its administrative units, the present one first
     * @param locality city or district of the plan, null if unknown
     */
    public record Home(List<String> units, Locality locality) {
        static Home of(EntityState entity) {
            return new Home(EntityRights.units(entity), entity.locality());
        }

        /** Id of the city or district, null if unknown. */
        String localityId() {
            return locality == null ? null : locality.unitId();
        }
    }

    /** Records a report. @throws Refusal if it is not in order */
    static Change<Sale> recorded(
            String id, SaleSource source, String origin, EntityState entity, SaleReport report, LocalDate today) {
        check(report, today);
        return changed(new Sale(id, 1, State.RECORDED, source, origin, Home.of(entity), report));
    }

    /**
     * Corrects what it says, with the reason.
     *
     * @throws Refusal if it is cancelled, would belong to another entity, or nothing differs
     */
    Change<Sale> corrected(SaleReport next, String reason, LocalDate today) {
        requireRecorded();
        check(next, today);
        if (!next.entityId().equals(report.entityId())) {
            throw Refusal.invalid("entityId", "may-not-change");
        }
        if (next.equals(report)) {
            throw Refusal.conflict("nothing-corrected");
        }
        return changed(new Sale(id, revision + 1, state, source, origin, home, next))
                .because(reason);
    }

    /** Cancels it, with the reason: it was entered by mistake. @throws Refusal if it is cancelled */
    Change<Sale> cancelled(String reason) {
        requireRecorded();
        return changed(new Sale(id, revision + 1, State.CANCELLED, source, origin, home, report))
                .because(reason);
    }

    /**
     * What no two sales may share: the same source must not tell the same goods, place and period twice. A cancelled one
     * makes room, and two deliveries of the same period are two sales.
     */
    String key() {
        String own = state == State.CANCELLED ? id : origin == null ? "" : origin;
        return told(source, report) + "|" + own;
    }

    /** Of which goods, place and period a source tells; unlike the key it does not say whether it still counts. */
    static String told(SaleSource source, SaleReport report) {
        return String.join("|", source.name(), report.goods(), report.period());
    }

    private void requireRecorded() {
        if (state == State.CANCELLED) {
            throw Refusal.conflict("sale-cancelled");
        }
    }

    private static void check(SaleReport report, LocalDate today) {
        Faults faults = new Faults();
        report.check(today, faults);
        faults.refuseIfAny();
    }

    private static Change<Sale> changed(Sale next) {
        return Change.to(next, new SaleRecorded(next.told()));
    }

    /** As others hear of it. */
    private SaleState told() {
        return new SaleState(
                id,
                revision,
                state.name(),
                report.entityId(),
                report.productId(),
                report.channelId(),
                report.channelKind(),
                report.scope().name(),
                report.from(),
                report.to(),
                report.quantity(),
                report.unit(),
                report.value().longValueExact(),
                source.name());
    }
}
