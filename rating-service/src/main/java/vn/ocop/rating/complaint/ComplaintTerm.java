package vn.ocop.rating.complaint;

import java.time.LocalDate;
import vn.ocop.rating.procedure.Dated;
import vn.ocop.starter.text.Label;

/**
 * The terms of complaints, in calendar days; the day from which a term runs is not counted (Civil Code 2015, Art. 147).
 *
 * @param basis where they are written, and how sure that is
 * @param complainDays days for complaining after one has learned of the decision
 * @param stepDays days for the next step: of the office after a complaint or a step, of the complainant after a decision
 */
record ComplaintTerm(LocalDate validFrom, LocalDate validTo, Label basis, int complainDays, int stepDays)
        implements Dated {

    LocalDate lastDayToComplain(LocalDate learnedOn) {
        return learnedOn.plusDays(complainDays);
    }

    LocalDate nextStepAfter(LocalDate day) {
        return day.plusDays(stepDays);
    }
}
