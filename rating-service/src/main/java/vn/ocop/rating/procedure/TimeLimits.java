package vn.ocop.rating.procedure;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * The time limits of the procedure.
 *
 * @param communeWorkingDays working days that the commune has from reception to its report
 * @param reassessmentDays days that a re-assessment may take from the complete dossier
 * @param windowOpens days before the end of validity from which a re-assessment is filed
 * @param windowCloses days before the end of validity until which it is filed
 */
public record TimeLimits(
        LocalDate validFrom,
        LocalDate validTo,
        String basis,
        int communeWorkingDays,
        int reassessmentDays,
        int windowOpens,
        int windowCloses,
        List<Round> rounds,
        List<Round> ministryRounds)
        implements Dated {

    /** A yearly round of councils: what is proposed before one day is judged before another. */
    public record Round(MonthDay proposedBefore, MonthDay heldBefore) {
        private Optional<LocalDate> heldBefore(LocalDate proposed, int year) {
            LocalDate last = proposedBefore.atYear(year);
            LocalDate held = heldBefore.atYear(year);
            return proposed.isBefore(last) ? Optional.of(held) : Optional.empty();
        }
    }

    /** The day before which the council must have met on what was proposed on the given one. */
    public LocalDate councilBefore(LocalDate proposed) {
        return before(rounds, proposed);
    }

    /** The same for the council of the ministry. */
    public LocalDate centralCouncilBefore(LocalDate proposed) {
        return before(ministryRounds, proposed);
    }

    private static LocalDate before(List<Round> rounds, LocalDate proposed) {
        for (int year = proposed.getYear(); ; year++) {
            for (Round round : rounds) {
                Optional<LocalDate> held = round.heldBefore(proposed, year);
                if (held.isPresent()) {
                    return held.get();
                }
            }
        }
    }
}
