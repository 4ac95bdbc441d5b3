package vn.ocop.training.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * How many are trained, of how many.
 *
 * @param of the denominator, without those whose number is unknown
 * @param unknown how many entities did not tell how many work there; they are in neither figure
 */
record Share(long trained, long of, int unknown) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * Adds the members up.
     *
     * @param trained ids of the trained people of each member
     */
    static Share of(Collection<Member> members, Map<String, Set<String>> trained) {
        long done = 0;
        long all = 0;
        int unknown = 0;
        for (Member member : members) {
            if (member.size() == null) {
                unknown++;
            } else {
                all += member.size();
                done += member.trained(
                        trained.getOrDefault(member.id(), Set.of()).size());
            }
        }
        return new Share(done, all, unknown);
    }

    /** Percent with one digit, cut and never rounded up: 100.0 is all of them. Null where there is nobody. */
    String percent() {
        return of == 0
                ? null
                : BigDecimal.valueOf(trained)
                        .multiply(WHOLE)
                        .divide(BigDecimal.valueOf(of), 1, RoundingMode.DOWN)
                        .toPlainString();
    }
}
