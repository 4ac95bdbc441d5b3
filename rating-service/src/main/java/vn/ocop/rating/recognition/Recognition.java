package vn.ocop.rating.recognition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.events.RatingState;

/**
 * A recognition with its certificate. How it stands is computed from its days whenever it is asked, so that no job has to
 * run for it to end.
 *
 * @param dossierId dossier that led to it, null if it was entered from an earlier time
 * @param criteriaVersion decision by whose criteria it was judged
 * @param termEnds last day of its own term
 * @param extension null unless it is kept beyond its term
 * @param revocation null unless it was taken back
 * @param replacedOn day on which a newer one took its place, null if none has
 * @param reminded days before the end of the last reminder that was told, null before the first
 * @param endTold whether its end has been told
 */
public record Recognition(
        String dossierId,
        String criteriaVersion,
        Grant grant,
        LocalDate termEnds,
        Extension extension,
        Revocation revocation,
        LocalDate replacedOn,
        Integer reminded,
        boolean endTold) {

    /** One that is granted now; one that is over already needs no telling of its end. */
    static Recognition granted(String dossierId, String criteriaVersion, Grant grant, LocalDate last, LocalDate today) {
        return new Recognition(dossierId, criteriaVersion, grant, last, null, null, null, null, last.isBefore(today));
    }

    /** Last day on which it holds, including an extension. */
    LocalDate validUntil() {
        return extension == null ? termEnds : extension.until();
    }

    Standing standingOn(LocalDate day) {
        if (revocation != null && !day.isBefore(revocation.decidedOn())) {
            return Standing.REVOKED;
        }
        if (day.isAfter(validUntil())) {
            return Standing.EXPIRED;
        }
        return replacedOn != null && !day.isBefore(replacedOn) ? Standing.REPLACED : Standing.VALID;
    }

    /** The earliest day on which something is to be told of it; empty if there is nothing any more. */
    Optional<LocalDate> nextDay(Terms terms) {
        if (revocation != null || replacedOn != null || endTold) {
            return Optional.empty();
        }
        return Optional.of(untold(terms)
                .max(Integer::compareTo)
                .map(before -> validUntil().minusDays(before))
                .orElse(validUntil().plusDays(1)));
    }

    /** The newest reminder that is due and not told yet, in days before the end. */
    Optional<Integer> dueReminder(Terms terms, LocalDate today) {
        if (standingOn(today) != Standing.VALID) {
            return Optional.empty();
        }
        return untold(terms)
                .filter(before -> !today.isBefore(validUntil().minusDays(before)))
                .min(Integer::compareTo);
    }

    boolean isEndDue(LocalDate today) {
        return revocation == null && replacedOn == null && !endTold && today.isAfter(validUntil());
    }

    /** Days before the end; every version of the rules counts on its own days, so that a future one is heeded in time. */
    private Stream<Integer> untold(Terms terms) {
        return terms.terms().stream()
                .flatMap(term -> term.reminders().stream()
                        .filter(before -> terms.holding(validUntil().minusDays(before))
                                .filter(term::equals)
                                .isPresent()))
                .filter(before -> reminded == null || before < reminded);
    }

    Recognition reminded(int before) {
        return new Recognition(
                dossierId, criteriaVersion, grant, termEnds, extension, revocation, replacedOn, before, endTold);
    }

    Recognition ended() {
        return new Recognition(
                dossierId, criteriaVersion, grant, termEnds, extension, revocation, replacedOn, reminded, true);
    }

    Recognition replaced(LocalDate on) {
        return new Recognition(
                dossierId, criteriaVersion, grant, termEnds, extension, revocation, on, reminded, endTold);
    }

    /** An end that lies before today again has been told once; it must be told again when the new one is over. */
    Recognition extended(Extension by, LocalDate today) {
        return new Recognition(
                dossierId,
                criteriaVersion,
                grant,
                termEnds,
                by,
                revocation,
                replacedOn,
                reminded,
                by.until().isBefore(today));
    }

    /** Cuts an extension off after that day, but never the term itself. */
    Recognition extendedAtMostTo(LocalDate day, LocalDate today) {
        if (extension == null || !day.isBefore(extension.until())) {
            return this;
        }
        LocalDate until = day.isBefore(termEnds) ? termEnds : day;
        return extended(new Extension(until, extension.ground(), extension.recordedOn()), today);
    }

    Recognition revoked(Revocation by) {
        return new Recognition(
                dossierId, criteriaVersion, grant, termEnds, extension, by, replacedOn, reminded, endTold);
    }

    RatingState.Recognition published(LocalDate today) {
        return new RatingState.Recognition(
                grant.certificate(),
                grant.productCode(),
                grant.star(),
                grant.level().name(),
                grant.decision(),
                grant.decidedOn(),
                criteriaVersion,
                grant.issuedOn(),
                validUntil(),
                extension != null,
                standingOn(today).name(),
                revocation == null ? null : revocation.decidedOn(),
                revocation == null ? null : revocation.ground());
    }
}
