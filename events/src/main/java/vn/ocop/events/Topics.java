package vn.ocop.events;

/** Names of the topics of the suite; the key of every record is the id of the aggregate it tells of. */
public final class Topics {
    public static final String REGISTRY_ENTITY = "ocop.registry.entity";
    public static final String REGISTRY_PRODUCT = "ocop.registry.product";
    public static final String RATING_PRODUCT = "ocop.rating.product";
    public static final String TRAINING_ENTITY = "ocop.training.entity";
    public static final String TRAINING_OFFICER = "ocop.training.officer";
    public static final String TRADE_PRODUCT = "ocop.trade.product";
    public static final String TRADE_ENTITY = "ocop.trade.entity";

    private Topics() {}
}
