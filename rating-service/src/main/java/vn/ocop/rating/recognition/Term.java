package vn.ocop.rating.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.starter.text.Label;

/**
 * What a decision says of how long a recognition holds and how it ends.
 *
 * @param validFrom first day on which it applies; it does until the next one
 * @param basis where it is written
 * @param months how long a recognition issued under it holds
 * @param reminders days before the end on which the entity is reminded
 * @param revocationDays days from the conclusion within which a revocation is to be decided, null if not known
 * @param greatestExtension most days by which a recognition is kept beyond its term, null if it can't be
 * @param revocation who takes back what the level has recognised
 * @param grounds on which a recognition is taken back
 */
public record Term(
        LocalDate validFrom,
        Label basis,
        int months,
        List<Integer> reminders,
        Integer revocationDays,
        Integer greatestExtension,
        Map<Level, Authority> revocation,
        List<RevocationGround> grounds) {

    /**
     * The last day of a recognition issued on this one. The first day is not counted and the term ends with the end of
     * the corresponding day (Civil Code 2015, Art. 147 and 148); where the month has no such day, with its last one.
     */
    public LocalDate lastDay(LocalDate issuedOn) {
        return issuedOn.plusMonths(months);
    }

    /** The ground of this code. */
    public Optional<RevocationGround> ground(String code) {
        return grounds.stream().filter(ground -> ground.code().equals(code)).findFirst();
    }
}
