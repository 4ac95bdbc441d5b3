package vn.ocop.registry.programme.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import vn.ocop.registry.programme.history.ProductDay;
import vn.ocop.registry.programme.history.Recognised;

/**
 * A product of the plan, or one outside it, with where it stands on a day.
 *
 * @param reference locality and number in the plan, null outside it
 * @param locality Roman number, null if unknown or outside the nine
 * @param product name as the plan has it; outside it, as registered
 * @param group as the plan has it, null where its cell is blank
 * @param year in which the plan wants it evaluated; null for one outside it that has none
 * @param productId id in the register, null if it is not there
 * @param certificate number of the certificate that holds, or held last; null if it never had one
 * @param validUntil last day of that certificate
 * @param withdrawn whether it is withdrawn, though a star may still hold
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Placed(
        String reference,
        String locality,
        String product,
        String entity,
        Integer group,
        Integer year,
        String productId,
        LineStanding standing,
        String certificate,
        LocalDate validUntil,
        boolean withdrawn,
        Reached reached) {

    /** @param facts of the product of that line, null if there is none */
    static Placed of(PlannedLine line, ProductFacts facts) {
        Recognised latest = facts == null ? null : facts.latest();
        LineStanding standing = facts == null ? LineStanding.NOT_IN_REGISTER : facts.standing();
        return new Placed(
                line.reference(),
                line.locality(),
                line.product(),
                line.entity(),
                line.group(),
                line.year(),
                standing == LineStanding.NOT_IN_REGISTER
                        ? null
                        : facts.path().state().id(),
                standing,
                latest == null ? null : latest.certificate(),
                latest == null ? null : latest.end().minusDays(1),
                facts != null && facts.withdrawn(),
                facts == null ? Reached.NOTHING : facts.reached());
    }

    static Placed outside(ProductFacts facts) {
        ProductDay product = facts.path().state();
        Recognised latest = facts.latest();
        return new Placed(
                null,
                product.locality() == null ? null : product.locality().no(),
                product.name(),
                product.entity().name(),
                product.group(),
                product.plannedYear(),
                product.id(),
                facts.standing(),
                latest == null ? null : latest.certificate(),
                latest == null ? null : latest.end().minusDays(1),
                facts.withdrawn(),
                facts.reached());
    }
}
