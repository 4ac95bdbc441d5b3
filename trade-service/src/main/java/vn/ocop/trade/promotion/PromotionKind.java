package vn.ocop.trade.promotion;

/** Kinds of trade promotion events. */
public enum PromotionKind {
    FAIR(true),
    EXHIBITION(true),
    FORUM(false),
    TRADE_MISSION(false),
    LIVESTREAM(true);

    private final boolean needsProducts;

    PromotionKind(boolean needsProducts) {
        this.needsProducts = needsProducts;
    }

    /** Whether who takes part must bring a product; to a forum one may come to talk. */
    boolean needsProducts() {
        return needsProducts;
    }
}
