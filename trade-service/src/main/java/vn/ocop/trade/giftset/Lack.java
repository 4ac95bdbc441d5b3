package vn.ocop.trade.giftset;

import java.time.LocalDate;
import java.util.Optional;
import vn.ocop.trade.product.Loss;
import vn.ocop.trade.product.Standing;

/** Why a product can't be in a set of a season. */
public enum Lack {
    NOT_RECOGNISED,
    EXPIRED,
    REVOKED,
    WITHDRAWN,
    /** Its star holds today, but not until the season is over. */
    ENDS_TOO_EARLY;

    /** Empty if it holds a star today and on every day until that one, as far as is known. */
    static Optional<Lack> of(Standing standing, LocalDate today, LocalDate until) {
        Optional<Loss> loss = standing.loss(today);
        if (loss.isPresent()) {
            return loss.map(Lack::of);
        }
        return standing.lastDay().isBefore(until) ? Optional.of(ENDS_TOO_EARLY) : Optional.empty();
    }

    private static Lack of(Loss loss) {
        return switch (loss) {
            case NOT_RECOGNISED -> NOT_RECOGNISED;
            case EXPIRED -> EXPIRED;
            case REVOKED -> REVOKED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
