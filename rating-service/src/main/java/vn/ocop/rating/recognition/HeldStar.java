package vn.ocop.rating.recognition;

/**
 * A star that a product held on a day.
 *
 * @param round why it was judged, null if the recognition was entered from an earlier time or its dossier is not the last
 */
public record HeldStar(String productId, String entityId, int star, Level level, Round round) {}
