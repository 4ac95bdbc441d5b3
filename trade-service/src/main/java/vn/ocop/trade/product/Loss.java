package vn.ocop.trade.product;

/** Why a product holds no star. */
public enum Loss {
    /** It never had one. */
    NOT_RECOGNISED,
    /** The last day of its certificate is over. */
    EXPIRED,
    /** Its recognition was revoked. */
    REVOKED,
    /** Its entity has withdrawn it from the programme. */
    WITHDRAWN
}
