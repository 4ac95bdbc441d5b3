package vn.ocop.rating.legacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ocop.rating.procedure.Competence;
import vn.ocop.rating.procedure.Dated;
import vn.ocop.rating.recognition.Terms;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * What a recognition of an earlier time is held against: the criteria and the competence of the day of its decision, and
 * how long it could hold.
 *
 * @param today no day of an entry lies after it
 */
record LegacyRules(BasisRule basis, List<Competence> competence, Terms terms, LocalDate today) {
    /** Lower ones got no decision and no certificate. */
    private static final int LOWEST = 3;

    private static final int HIGHEST = 5;
    private static final int NUMBER = 200;

    /**
     * What follows for an entry.
     *
     * @param criteriaVersion id of the criteria
     * @param termEnds last day of its term
     */
    record Judged(String criteriaVersion, LocalDate termEnds) {}

    /** Notes all that is wrong with the entry by itself; empty if something is. */
    Optional<Judged> judge(LegacyEntry entry, LegacyFindings findings) {
        findings.errors(checked(entry));
        String version = null;
        if (isPast(entry.decidedOn())) {
            version = basis.of(entry.basis(), entry.decidedOn(), findings);
            requireCompetent(entry, findings);
        }
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        LocalDate ends = termEnds(entry, findings);
        return findings.hasErrors() ? Optional.empty() : Optional.of(new Judged(version, ends));
    }

    private Faults checked(LegacyEntry entry) {
        Faults faults = new Faults();
        new Texts(faults)
                .needed(entry.decision(), "decision", NUMBER)
                .needed(entry.certificate(), "certificate", NUMBER)
                .optional(entry.productCode(), "productCode", NUMBER);
        Integer star = entry.star();
        faults.require(star != null, "star", "required");
        faults.require(star == null || star >= LOWEST && star <= HIGHEST, "star", "between", LOWEST, HIGHEST);
        faults.require(entry.level() != null, "level", "required");
        day(faults, entry.decidedOn(), "decidedOn");
        day(faults, entry.issuedOn(), "issuedOn");
        if (entry.decidedOn() != null && entry.issuedOn() != null) {
            faults.require(!entry.issuedOn().isBefore(entry.decidedOn()), "issuedOn", "not-before", entry.decidedOn());
        }
        return faults;
    }

    private void day(Faults faults, LocalDate day, String field) {
        faults.require(day != null, field, "required");
        faults.require(day == null || !day.isAfter(today), field, "not-in-the-future");
    }

    private boolean isPast(LocalDate day) {
        return day != null && !day.isAfter(today);
    }

    /** Where it is not known who was competent, the entry is believed and marked. */
    private void requireCompetent(LegacyEntry entry, LegacyFindings findings) {
        if (entry.star() == null || entry.level() == null) {
            return;
        }
        Optional<Competence> rule = Dated.holding(competence, entry.decidedOn());
        if (rule.isEmpty()) {
            findings.warning("level", "competence-unknown", entry.decidedOn());
            return;
        }
        rule.get()
                .of(entry.star())
                .filter(competent -> competent != entry.level())
                .ifPresent(competent -> findings.error(
                        "level", "level-not-competent", entry.star(), entry.decidedOn(), competent.ordinal()));
    }

    /** The day that the certificate says is kept as long as the term allows it. */
    private LocalDate termEnds(LegacyEntry entry, LegacyFindings findings) {
        LocalDate last = terms.on(entry.issuedOn()).lastDay(entry.issuedOn());
        LocalDate stated = entry.validUntil();
        if (stated == null || stated.equals(last)) {
            return last;
        }
        if (stated.isBefore(entry.issuedOn())) {
            findings.error("validUntil", "not-before", entry.issuedOn());
            return last;
        }
        if (stated.isAfter(last)) {
            findings.warning("validUntil", "term-exceeded", last);
            return last;
        }
        findings.warning("validUntil", "term-shorter", last);
        return stated;
    }
}
