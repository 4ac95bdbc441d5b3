package vn.ocop.trade.channel;

/** What a sales channel is; labels, and which of them are modern, are dated data (see {@link ModernRule}). */
public enum ChannelKind {
    SUPERMARKET,
    CONVENIENCE_STORE,
    E_COMMERCE,
    /** Point that presents and sells OCOP products (điểm giới thiệu và bán sản phẩm OCOP). */
    OCOP_POINT,
    TOURIST_SITE,
    /** Shop or page of the entity itself. */
    OWN_SHOP,
    EXPORT
}
