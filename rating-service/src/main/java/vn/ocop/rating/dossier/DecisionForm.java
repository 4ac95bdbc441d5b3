package vn.ocop.rating.dossier;

import java.time.LocalDate;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * A decision as the office registers it.
 *
 * @param issuedOn day from which the certificate counts, null if the day of the decision
 * @param productCode the printed code, null to have the next one of the commune and year
 */
record DecisionForm(String number, LocalDate decidedOn, LocalDate issuedOn, String certificate, String productCode) {
    private static final int LONGEST_CODE = 60;

    /** @throws vn.ocop.starter.problem.Refusal naming what can't be */
    void check(LocalDate judgedOn, LocalDate today) {
        Faults faults = new Faults();
        new Texts(faults)
                .needed(number, "number", LONGEST_CODE)
                .needed(certificate, "certificate", LONGEST_CODE)
                .optional(productCode, "productCode", LONGEST_CODE);
        faults.require(productCode == null || !productCode.isBlank(), "productCode", "required");
        faults.require(decidedOn != null, "decidedOn", "required");
        if (decidedOn != null) {
            faults.require(!decidedOn.isAfter(today), "decidedOn", "in-future");
            faults.require(!decidedOn.isBefore(judgedOn), "decidedOn", "before-judgement", judgedOn);
            faults.require(issuedOn == null || !issuedOn.isBefore(decidedOn), "issuedOn", "before-decision", decidedOn);
            faults.require(issuedOn == null || !issuedOn.isAfter(today), "issuedOn", "in-future");
        }
        faults.refuseIfAny();
    }
}
