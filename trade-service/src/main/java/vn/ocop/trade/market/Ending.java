package vn.ocop.trade.market;

import vn.ocop.trade.product.Loss;

/** Why a product is off a channel. */
public enum Ending {
    /** Somebody took it off, or its time was over. */
    ENDED,
    /** It never had a star, by what the rating service says now. */
    NOT_RECOGNISED,
    /** The last day of its certificate is over. */
    EXPIRED,
    /** Its recognition was revoked. */
    REVOKED,
    /** Its entity has withdrawn it from the programme. */
    WITHDRAWN,
    /** It holds fewer stars than the channel demands. */
    TOO_FEW_STARS,
    /** The channel does not take its group. */
    GROUP_NOT_TAKEN,
    /** The channel was closed. */
    CHANNEL_CLOSED;

    static Ending of(Loss loss) {
        return switch (loss) {
            case NOT_RECOGNISED -> NOT_RECOGNISED;
            case EXPIRED -> EXPIRED;
            case REVOKED -> REVOKED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
