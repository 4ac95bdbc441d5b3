package vn.ocop.rating.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * What the ministry told the province of a dossier that was sent on to it.
 *
 * @param mean of its council
 * @param star by its council, null if there is no rank
 * @param document number of the ministry's letter or decision
 * @param on its day
 */
public record CentralResult(BigDecimal mean, Integer star, String document, LocalDate on) {

    /** Notes what can't be. */
    void check(LocalDate today, Faults faults) {
        faults.require(mean != null, "mean", "required");
        faults.require(
                mean == null
                        || (mean.signum() >= 0 && mean.compareTo(BigDecimal.valueOf(100)) <= 0 && mean.scale() <= 6),
                "mean",
                "between",
                0,
                100);
        faults.require(star == null || (star >= 1 && star <= 5), "star", "between", 1, 5);
        new Texts(faults).needed(document, "document", Texts.NAME);
        faults.require(on != null, "on", "required");
        faults.require(on == null || !on.isAfter(today), "on", "in-future");
    }
}
