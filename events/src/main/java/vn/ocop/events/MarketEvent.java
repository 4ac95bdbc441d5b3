package vn.ocop.events;

/** An event of a product on the market; topic {@value Topics#TRADE_PRODUCT}, key = id of the product. */
public sealed interface MarketEvent permits ProductListed, ProductDelisted, ProductPromoted {
    /** Where the product is sold and shown, after what happened. */
    MarketState market();
}
