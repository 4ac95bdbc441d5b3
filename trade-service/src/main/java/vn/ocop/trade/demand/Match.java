package vn.ocop.trade.demand;

import java.util.Comparator;
import java.util.List;
import vn.ocop.trade.product.Standing;

/**
 * A product that may answer a need.
 *
 * @param star that it holds over the whole period
 * @param words how many of the words asked for are in its name
 * @param share of the quantity that its capacities cover, percent to 100; -1 if nobody knows
 * @param certificates how many of those asked for it has
 * @param distance 0 in the same unit, 1 in the same locality, 2 elsewhere in the province or unknown
 */
record Match(Standing product, int star, int words, int share, int certificates, int distance, List<Ground> grounds) {
    /**
     * The best first: more of the words, more of the quantity, more of the certificates, nearer, more stars; of equals the
     * smaller id, so that the order is the same each time.
     */
    static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::words)
            .thenComparingInt(Match::share)
            .thenComparingInt(Match::certificates)
            .thenComparing(Comparator.comparingInt(Match::distance).reversed())
            .thenComparingInt(Match::star)
            .reversed()
            .thenComparing(match -> match.product().productId());

    /**
     * A reason for or against a product.
     *
     * @param code what kind of reason; the message key is {@code match.<code>}
     * @param args what the message mentions
     */
    record Ground(String code, List<Object> args) {
        static Ground of(String code, Object... args) {
            return new Ground(code, List.of(args));
        }
    }
}
